#include "app/mail_providers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace afterword::app {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

TEST(MailProviders, are_found_by_the_domain_of_an_address_in_any_case) {
  EXPECT_EQ(provider_of_address("maya@gmail.com")->id, "gmail");
  EXPECT_EQ(provider_of_address("Maya@GoogleMail.COM")->id, "gmail");
  EXPECT_EQ(provider_of_address("maya@hotmail.com")->id, "outlook");
  EXPECT_EQ(provider_of_address("maya@live.com")->id, "outlook");
  EXPECT_EQ(provider_of_address("maya@me.com")->id, "icloud");
  EXPECT_EQ(provider_of_address("maya@gmx.de")->id, "gmx");
  EXPECT_EQ(provider_of_address("maya@gmx.com")->id, "gmx.com");
  EXPECT_EQ(provider_of_address("maya@web.de")->id, "web.de");
  EXPECT_EQ(provider_of_address("maya@pm.me")->id, "proton");
}

TEST(MailProviders, nobody_is_guessed) {
  for (const char* address :
       {"maya@example.org", "maya@gmail.com.example.org", "maya@notgmail.com", "gmail.com", "", "maya@mail.gmail.com"})
    EXPECT_EQ(provider_of_address(address), nullptr) << address;
}

TEST(MailProviders, no_domain_and_no_id_stands_twice) {
  std::set<std::string_view> seen, ids;
  for (const MailProvider& one : mail_providers()) {
    EXPECT_TRUE(ids.insert(one.id).second) << one.id;
    EXPECT_EQ(find_provider(one.id), &one);
    for (const std::string_view domain : one.domains) {
      EXPECT_TRUE(seen.insert(domain).second) << domain;
      EXPECT_TRUE(std::ranges::none_of(domain, [](char c) { return c >= 'A' && c <= 'Z'; })) << domain;
    }
  }
}

TEST(MailProviders, nothing_goes_unencrypted_but_to_this_machine) {
  for (const MailProvider& one : mail_providers()) {
    const bool local = one.smtp.starts_with("smtp://127.0.0.1:");
    EXPECT_TRUE(one.smtp.starts_with("smtps://") || one.smtp.starts_with("smtp://")) << one.id;  // STARTTLS is a must
    EXPECT_TRUE(local ? one.imap.starts_with("imap://127.0.0.1:") : one.imap.starts_with("imaps://")) << one.id;
    EXPECT_EQ(local, one.own_certificate) << one.id;
    EXPECT_EQ(provider_of_server(one.imap)->imap, one.imap);
  }
}

TEST(MailProviders, that_want_more_than_ones_own_password_say_so_and_where) {
  for (const MailProvider& one : mail_providers()) {
    EXPECT_THAT(one.explain, Not(HasSubstr("!"))) << one.id;
    if (one.sign_in == SignIn::password) continue;
    EXPECT_THAT(one.page, StartsWith("https://")) << one.id;
    EXPECT_FALSE(one.explain.empty()) << one.id;
    const std::map<SignIn, const char*> words{{SignIn::app_password, "withdraw"},
                                              {SignIn::oauth, "mail.oauth_command"},
                                              {SignIn::bridge, "not Proton's own"}};
    EXPECT_THAT(one.explain, HasSubstr(words.at(one.sign_in))) << one.id;
  }
}

}  // namespace
}  // namespace afterword::app
