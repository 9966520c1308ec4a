#include "app/freeze_message.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "app/almanac.h"
#include "app/composed_mark.h"
#include "app/conversation.h"
#include "app/texts.h"

namespace afterword::app {
namespace {

// Only what a person attached here: a document that came in may be somebody else's, and name any file.
Result<core::AttachedFile> attachment(Files& files, const std::string& name) {
  auto bytes = files.read(name);
  if (!bytes) {
    return core::invalid(fmt::format("the attachment \"{}\" is not here", name), "",
                         "attach it again: afterword message edit ID --attach FILE");
  }
  return core::AttachedFile{name, std::move(*bytes)};
}

Result<core::OutgoingMail> outgoing(const core::Seeker& seeker, const core::Application& application,
                                    const core::Message& message, Files& files, Zones& zones, Instant now) {
  auto zone = find_zone(zones, seeker.timezone, "seeker.timezone");
  if (!zone) return std::unexpected(zone.error());
  const core::Contact& contact = *application.contact(message.to);
  core::OutgoingMail mail;
  mail.from = core::Mailbox{seeker.name, seeker.email};
  mail.to = core::Mailbox{contact.name, *contact.email};
  mail.subject = message.subject;
  mail.body = message.body;
  mail.message_id = *message.message_id;
  mail.references = conversation_of(application, message);
  mail.date = zone->at(now);
  for (const std::string& name : message.attachments) {
    auto file = attachment(files, name);
    if (!file) return std::unexpected(file.error());
    mail.files.push_back(std::move(*file));
  }
  return mail;
}

/// RFC 5322 3.6.4 allows ASCII alone; a domain that is not takes no part in making the name unique.
std::string new_message_id(Randomness& randomness, const std::string& address) {
  const std::string domain = domain_of(address);
  const bool ascii = std::ranges::all_of(domain, [](char c) { return c > ' ' && c < 0x7f; });
  return randomness.token() + "@" + (ascii ? domain : "mail.invalid");
}

}  // namespace

Result<CheckOutcome> run_checks(ReadSession& session, Zones& zones, const core::Application& application,
                                const core::Message& message, const core::Speller* speller, Instant now) {
  auto facts = session.facts();
  if (!facts) return std::unexpected(facts.error());
  // The checks read the application among the facts; it may have changed in this transaction.
  core::Application* among_facts = facts->application(application.id);
  if (among_facts == nullptr) return std::unexpected(no_application(application.id));
  *among_facts = application;
  auto surroundings = Surroundings::load(application, facts->seeker, zones);
  if (!surroundings) return std::unexpected(surroundings.error());
  CheckOutcome outcome;
  outcome.findings =
      core::check(message, core::CheckSetting{*facts, *among_facts, surroundings->setting(), now, speller});
  outcome.blocking = core::blocking(outcome.findings, message.waivers);
  return outcome;
}

SeenLetter seen_letter(const core::Application& application, const core::Message& message) {
  const core::Contact* contact = application.contact(message.to);
  return {message, contact == nullptr ? std::nullopt : contact->email};
}

Result<void> must_be_as_seen(const std::optional<SeenLetter>& seen, const core::Application& application,
                             const core::Message& message) {
  if (!seen || *seen == seen_letter(application, message)) return {};
  return core::refused(fmt::format("message {} changed while you read it", message.id), "",
                       "nothing was done: look at it again");
}

Result<std::vector<core::Waiver>> merge_waivers(const std::vector<core::Waiver>& before,
                                                const std::vector<core::Waiver>& added) {
  std::vector<core::Waiver> merged = before;
  for (const core::Waiver& waiver : added) {
    const core::CheckInfo* info = core::find_check(waiver.check);
    if (info == nullptr) {
      return core::invalid(fmt::format("there is no check \"{}\"", waiver.check), "--waive",
                           "see afterword check --help");
    }
    if (!info->waivable) {
      return core::refused(fmt::format("{} cannot be waived", waiver.check), "--waive", std::string(info->summary));
    }
    auto reason = one_line(waiver.reason, "--waive", longest_line);
    if (!reason) return core::invalid("a waiver needs a reason", "--waive", "write it as CHECK=REASON");
    const auto same = std::find_if(merged.begin(), merged.end(),
                                   [&](const core::Waiver& other) { return other.check == waiver.check; });
    if (same != merged.end()) merged.erase(same);
    merged.push_back(core::Waiver{waiver.check, std::move(*reason)});
  }
  return merged;
}

void waive_what_was_seen(core::Message& message, const std::vector<core::Finding>& findings) {
  for (const core::Finding& finding : core::changed_since(findings, message.waivers, {core::Changes::with_time})) {
    if (finding.severity != core::Severity::error)
      message.waivers.push_back({finding.check, "seen when it was approved"});
  }
}

Result<void> freeze(WriteSession& session, Zones& zones, const MailPorts& mail, const core::Application& application,
                    core::Message& message, const std::optional<std::string>& message_id, Instant now) {
  if (message.channel == core::Channel::handwritten) return {};
  auto seeker = session.seeker();
  if (!seeker) return std::unexpected(seeker.error());
  if (!*seeker || (*seeker)->email.empty()) {
    return core::invalid("who writes is not known yet", "", "afterword seeker set --name --email --timezone");
  }
  const core::Contact* contact = application.contact(message.to);
  if (contact == nullptr || !contact->email) {
    return core::invalid(fmt::format("{} has no address", contact == nullptr ? message.to : contact->name), "",
                         fmt::format("add it: afterword contact edit {} --email ADDRESS", message.to));
  }
  for (const std::string& address : {(*seeker)->email, *contact->email}) {
    if (auto sound = an_address(address, address); !sound) return std::unexpected(sound.error());
  }
  message.message_id = message_id ? *message_id : new_message_id(mail.randomness, (*seeker)->email);
  auto content = outgoing(**seeker, application, message, mail.files, zones, now);
  if (!content) return std::unexpected(content.error());
  auto bytes = mail.compose(*content);
  if (!bytes) return std::unexpected(bytes.error());
  FrozenMail frozen{(*seeker)->email, *contact->email, std::move(*bytes), ""};
  frozen.sha256 = sha256_of(frozen.bytes);
  return session.put_frozen_mail({application.id, message.id}, frozen);
}

}  // namespace afterword::app
