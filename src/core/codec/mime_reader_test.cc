// What Python's email package reads is what was written (tests/servers/read_mail.py), and so does parse_mail.
#include <fmt/ranges.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "core/codec/mime.h"
#include "core/codec/mime_flowed.h"

namespace afterword::core {
namespace {

/// What somebody else's reader found in one mail; of files, in order.
struct Reading {
  std::map<std::string, std::string> fields;
  std::vector<AttachedFile> files;
};

std::string output_of(const std::string& command) {
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe{::popen(command.c_str(), "r"), ::pclose};
  std::string out;
  char buffer[4096];
  while (const std::size_t got = std::fread(buffer, 1, sizeof buffer, pipe.get())) out.append(buffer, got);
  return out;
}

std::vector<Reading> read_by_python(const std::vector<std::string>& mails) {
  const auto folder = std::filesystem::temp_directory_path() / ("afterword-mime-" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder);
  std::string command = "python3 '" AFTERWORD_FIXTURES "/../servers/read_mail.py'";
  for (std::size_t i = 0; i < mails.size(); ++i) {
    const auto path = folder / (std::to_string(i) + ".eml");
    std::ofstream{path, std::ios::binary} << mails[i];
    command += " '" + path.string() + "'";
  }
  const std::string out = output_of(command);
  std::filesystem::remove_all(folder);

  std::vector<Reading> readings;
  Reading reading;
  for (std::size_t at = 0; at < out.size();) {
    const std::string name = out.c_str() + at;
    at += name.size() + 1;
    const std::string length = out.c_str() + at;
    at += length.size() + 1;
    if (name.empty()) {
      readings.push_back(std::move(reading));
      reading = {};
      continue;
    }
    const std::string value = out.substr(at, std::stoul(length));
    at += value.size();
    if (name == "file_name")
      reading.files.push_back({value, {}});
    else if (name == "file_bytes")
      reading.files.back().bytes = value;
    else
      reading.fields[name] = value;
  }
  return readings;
}

std::vector<OutgoingMail> mails_of_all_sorts() {
  OutgoingMail base;
  base.from = {"Maya Lindqvist", "maya@example.org"};
  base.to = {"Ann Lee", "ann.lee@acme.example"};
  base.subject = "Thank you";
  base.body = "Dear Ann,\n\nthank you.\n\n-- \nMaya\n";
  base.message_id = "abcdefghijklmnopqrstuvwxyz@example.org";
  base.date = *parse_instant("2026-11-10T18:00:00-05:00");
  std::vector<OutgoingMail> mails;
  const auto add = [&](auto change) {
    OutgoingMail mail = base;
    change(mail);
    mails.push_back(mail);
  };
  const std::string long_line =
      "This is one paragraph that is written on a single line, as people do it, and it goes on for so long that it "
      "must be broken softly, more than once, before it ends.";
  add([](auto&) {});
  add([](auto& m) {
    m.subject = "Grüße aus Lund 🎉, und noch viel mehr Text, der gewiss nicht in eine einzige Zeile passt – oder doch?";
  });
  add([](auto& m) { m.subject = "شكرا لك على المقابلة اليوم 👩‍💻"; });
  add([](auto& m) {
    m.subject =
        "A long but plain subject that only needs to be folded somewhere, since it has more than seventy-six letters";
  });
  add([](auto& m) { m.subject = "What =?utf-8?Q?looks=20encoded?= is not,  nor are  two spaces"; });
  add([](auto& m) { m.subject = std::string(1200, 'x'); });
  for (std::size_t length = 60; length < 80; ++length) {
    add([&](auto& m) { m.subject = std::string(length, 'x') + " and a short one"; });
    // Python puts a space between the encoded words of a name (python/cpython issue 128110): not longer.
    if (length > 74) continue;
    add([&](auto& m) { m.from.name = m.to.name = std::string(length, 'x') + " and a short one"; });
    add([&](auto& m) { m.from.name = m.to.name = "(" + std::string(length, 'x') + ")"; });
  }
  add([](auto& m) { m.from.name = "Lindqvist, \"Måya\" (née Åberg)"; });
  add([](auto& m) { m.to.name = "Lee, Ann (VP) \\ \"Engineering\""; });
  add([](auto& m) {
    m.to.name = "Dr. Ann Marie-Louise Elisabeth von und zu Hohenstein-Wittgenstein, Vice President of Engineering";
  });
  add([](auto& m) { m.to.address = "ann@bücher.example"; });
  add([](auto& m) { m.date = *parse_instant("2026-02-01T09:05:07+05:45"); });
  add([](auto& m) {
    m.references = {
        "CAF+x=y_z.1234567890123456789012345678901234567890123456789012345678901234567890@mail.acme.example"};
  });
  add([](auto& m) {
    for (int i = 0; i < 30; ++i) m.references.push_back(fmt::format("{}.of-a-long-conversation@mail.acme.example", i));
  });
  add([&](auto& m) { m.body = long_line + "\n\n> " + long_line + "\n>> " + long_line + "\n" + long_line + "\n"; });
  add([&](auto& m) { m.body = "Käthe sagte: " + long_line + "\nüber alles.\n"; });
  add([](auto& m) { m.body = ".\n..\n.hidden\nFrom here on\nFrom: not a header\n>From\n--\n-- \n"; });
  add([](auto& m) {
    m.body =
        "مرحبا آن، شكرا جزيلا لك.\n🎉🎊 "
        "日本語のとても長い一行は、どこにも空白がないので、折り返すことができませんが、それでも読めるはずです。\n";
  });
  add([](auto& m) { m.body = std::string(4000, 'u') + "\nindented:\n    code = \"=20\";\n\ttab\n"; });
  add([](auto& m) { m.files = {{"resume.pdf", "%PDF-1.7\n"}}; });
  add([](auto& m) { m.files = {{"Lebenslauf – Måya \"final\" (2).pdf", "x"}, {"نسخة.docx", ""}, {"🎉.bin", "\n"}}; });
  add([](auto& m) {
    m.files = {
        {"a name that is so long that it has to be continued over several lines of the header, as RFC 2231 says.txt",
         "From me\r\n.\r\n"},
        {"back\\slash;semi=colon, 100%.txt", "y"}};
  });
  add([](auto& m) {
    std::string bytes;
    for (int i = 0; i < 256 * 300; ++i) bytes += static_cast<char>(i * 7 / 3);
    m.body = "Anbei ein Anhang – größer.\n";
    m.files = {{"bytes", bytes}};
  });
  return mails;
}

TEST(IndependentReader, reads_what_was_written) {
  const auto mails = mails_of_all_sorts();
  std::vector<std::string> composed;
  for (const auto& mail : mails) composed.push_back(compose_mail(mail).value());
  const auto readings = read_by_python(composed);
  ASSERT_EQ(readings.size(), mails.size()) << "is python3 installed?";
  for (std::size_t i = 0; i < mails.size(); ++i) {
    SCOPED_TRACE(composed[i].substr(0, 3000));
    const OutgoingMail& mail = mails[i];
    auto fields = readings[i].fields;
    EXPECT_EQ(fields["defects"], "");
    EXPECT_EQ(fields["from_name"], mail.from.name);
    EXPECT_EQ(fields["from_address"], addr_spec(mail.from.address));
    EXPECT_EQ(fields["to_name"], mail.to.name);
    EXPECT_EQ(fields["to_address"], addr_spec(mail.to.address));
    EXPECT_EQ(fields["subject"], mail.subject);
    EXPECT_EQ(fields["date"], format_instant(mail.date));
    EXPECT_EQ(fields["message_id"], "<" + mail.message_id + ">");
    EXPECT_EQ(fields["in_reply_to"], mail.references.empty() ? "" : "<" + mail.references.back() + ">");
    EXPECT_EQ(fields["references"],
              mail.references.empty() ? "" : fmt::format("<{}>", fmt::join(mail.references, "> <")));
    EXPECT_EQ(fields["charset"], "utf-8");
    EXPECT_EQ(fields["format"], "flowed");
    EXPECT_EQ(fields["body"], as_lines(mail.body));
    ASSERT_EQ(readings[i].files.size(), mail.files.size());
    for (std::size_t k = 0; k < mail.files.size(); ++k) {
      EXPECT_EQ(readings[i].files[k].name, mail.files[k].name);
      EXPECT_EQ(readings[i].files[k].bytes, mail.files[k].bytes);
    }
  }
}

TEST(ParseMail, reads_what_compose_mail_wrote) {
  for (const auto& mail : mails_of_all_sorts()) {
    const auto bytes = compose_mail(mail).value();
    SCOPED_TRACE(bytes.substr(0, 3000));
    const auto back = parse_mail(bytes).value();
    EXPECT_EQ(back.from, mail.from);
    EXPECT_EQ(back.subject, mail.subject);
    EXPECT_EQ(back.date, mail.date);
    EXPECT_EQ(back.date->offset, mail.date.offset);
    EXPECT_EQ(back.message_id, mail.message_id);
    EXPECT_EQ(std::set(back.references.begin(), back.references.end()),
              std::set(mail.references.begin(), mail.references.end()));
    EXPECT_EQ(back.text, as_lines(mail.body));
    std::vector<std::string> names;
    for (const auto& file : mail.files) names.push_back(file.name);
    EXPECT_EQ(back.file_names, names);
  }
}

TEST(ParseMail, any_subject_name_and_body_survive_the_way) {
  const std::vector<std::string> pieces{" ",  "  ", "a",    "word",       "ü",
                                        "🎉", "م",  "日本", "=?utf-8?B?", "?=",
                                        "\"", "\\", ",",    "(",          ")",
                                        "<",  ">",  ".",    ":",          ";",
                                        "@",  "=",  "_",    "?",          "averylongwordwithoutanyspaceinitatall"};
  std::mt19937 random{20261110};
  const auto text = [&](int most) {
    std::string out;
    const int length = std::uniform_int_distribution<int>{1, most}(random);
    for (int i = 0; i < length; ++i)
      out += pieces[std::uniform_int_distribution<std::size_t>{0, pieces.size() - 1}(random)];
    return "x" + out + "x";
  };
  for (int round = 0; round < 3000; ++round) {
    OutgoingMail mail;
    mail.from = {text(20), "maya@example.org"};
    mail.to = {text(20), "ann@acme.example"};
    mail.subject = text(40);
    mail.body = text(60) + "\n" + text(200);
    mail.message_id = "a@example.org";
    mail.date = *parse_instant("2026-11-10T18:00:00Z");
    if (round % 3 == 0) {
      // Readers decode encoded words in a file's name, though RFC 2047 5 forbids it: those are left out.
      std::string name = text(30);
      std::erase(name, '?');
      mail.files = {{name, text(30)}};
    }
    const auto bytes = compose_mail(mail).value();
    const auto back = parse_mail(bytes).value();
    ASSERT_EQ(back.subject, mail.subject) << bytes;
    ASSERT_EQ(back.from, mail.from) << bytes;
    ASSERT_EQ(back.text, as_lines(mail.body)) << bytes;
    if (!mail.files.empty()) {
      ASSERT_EQ(back.file_names, std::vector{mail.files[0].name}) << bytes;
    }
  }
}

}  // namespace
}  // namespace afterword::core
