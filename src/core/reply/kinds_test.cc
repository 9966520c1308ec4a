// Replies by what people do in them, several ways each; the wording is of no employer.
#include <gtest/gtest.h>

#include <initializer_list>
#include <string>

#include "core/facts/names.h"
#include "core/reply/read_reply.h"
#include "core/time/holidays.h"

namespace afterword::core {
namespace {

ReplyReading read(const std::string& text, std::vector<std::pair<std::string, std::string>> headers = {}) {
  static const BusinessCalendar calendar(saturday_and_sunday, holidays_of("US", 2020, 2040).value());
  return read_reply({std::move(headers), text, parse_date("2026-12-01").value()}, calendar, "US");
}

void all_are(ReplyKind kind, std::initializer_list<const char*> texts) {
  for (const char* text : texts) {
    const ReplyReading reading = read(text);
    EXPECT_EQ(name_of(reading.kind), name_of(kind)) << text << "\n  " << reading.reading;
  }
}

TEST(ReplyKinds, a_no_is_heard_in_any_wording) {
  all_are(ReplyKind::rejection, {
                                    "We won't be taking your application any further.",
                                    "Hey Marco, hate to do this over email. We picked Priya. It was super close.",
                                    "You have not been short-listed for the next round.",
                                    "sorry pal its a no from us",
                                    "The vacancy has been withdrawn and no appointment will be made.",
                                    "Your profile is not found suitable for the present requirement.",
                                    "We don't think this is the job for you.",
                                });
}

TEST(ReplyKinds, a_no_that_is_only_possible_is_none) {
  all_are(ReplyKind::generic, {
                                  "If you have not been selected we will let you know.",
                                  "We will not move forward with anybody before the budget is approved.",
                                  "The panel has not decided whether to go ahead with the role.",
                                  "No updates at this time.",
                              });
}

TEST(ReplyKinds, a_yes_is_heard_in_any_wording) {
  all_are(ReplyKind::offer,
          {
              "You got it kid!! See you Monday 6am at the shop",
              "The panel wishes to appoint you to the position of Site Manager.",
              "Good news: the team voted and it's a unanimous yes. Welcome to Brightside!",
              "hey we want u! can u start monday?",
              "We did not choose you for editor. We would, however, like to offer you the copy desk position.",
          });
}

TEST(ReplyKinds, an_offer_to_another_or_wished_for_is_none) {
  all_are(ReplyKind::rejection,
          {
              "We made an offer late last week and it was accepted.",
              "I had hoped to be able to offer you the job, but the funding body wants a clinician. Very sorry.",
              "We must rescind the offer of employment dated January 22.",
          });
  EXPECT_EQ(read("Should we decide to offer you the post, when would you be able to join?").kind, ReplyKind::question);
  EXPECT_EQ(read("We interview the last candidate tomorrow and expect to make an offer to someone by Friday.").kind,
            ReplyKind::timeframe);
}

TEST(ReplyKinds, whoever_wants_to_meet_you_invites) {
  all_are(ReplyKind::invitation,
          {
              "Can u come in thurs around 2 for a 2nd chat w the owner?",
              "Your interview will now take place on Friday 4 December at 10.30am in Room 2.",
              "What does Wednesday or Thursday look like for you? It's a 15-minute phone screen.",
              "You are requested to appear before the selection board on 22.12.2026.",
              "Unfortunately the Monday slot has been taken. How about Tuesday the 22nd at 8:30?",
              "Before we make up our minds, our director would like to sit down with you.",
          });
}

TEST(ReplyKinds, an_interview_that_is_over_or_another_s_invites_nobody) {
  all_are(ReplyKind::generic, {
                                  "We are still interviewing other candidates. I will contact you when we are done.",
                                  "It was good to meet you on Monday. No news yet.",
                              });
  EXPECT_EQ(read("Thank you for coming in to interview with us.").kind, ReplyKind::acknowledgement);
}

TEST(ReplyKinds, a_request_needs_no_question_mark) {
  all_are(ReplyKind::question, {
                                   "Whats ur notice period mate",
                                   "Kindly share your updated CV in word format.",
                                   "We need two more references, preferably academic.",
                                   "Total exp:\nRelevant exp:\nNotice period:\nKindly share at the earliest.",
                                   "Conor give me a ring when you get a chance",
                               });
}

TEST(ReplyKinds, a_courtesy_wants_no_answer) {
  all_are(ReplyKind::acknowledgement, {
                                          "You are most welcome! Wasn't that seminar room freezing?",
                                          "Thank you! If you have any questions, please don't hesitate to ask.",
                                      });
  EXPECT_EQ(read("Could you bear with us until the end of the month?").kind, ReplyKind::timeframe);
  EXPECT_EQ(read("Please do not ring us, we will ring you when we know.").kind, ReplyKind::generic);
}

TEST(ReplyKinds, only_a_date_on_which_they_decide_or_write_is_a_time_frame) {
  EXPECT_EQ(read("We will revert to all candidates in the first week of February.").reply_by, parse_date("2027-02-07"));
  EXPECT_EQ(read("Thursday of next week. I'll email you either way.").reply_by, parse_date("2026-12-10"));
  EXPECT_EQ(read("I'm away until Tuesday, December 8. I'll let you know about the job then, Pete.").reply_by,
            parse_date("2026-12-08"));
  EXPECT_EQ(read("We have first conversations scheduled through December 11 and are still deciding.").kind,
            ReplyKind::generic);
  EXPECT_EQ(read("Your message of this morning reached us and the panel is still reviewing everything.").kind,
            ReplyKind::generic);
}

TEST(ReplyKinds, thanks_alone_move_nothing) {
  all_are(ReplyKind::acknowledgement, {"np, anytime!", "Received with thanks.", "Right back at you, Emilio.",
                                       "Thank you for letting us know that you have accepted another position.",
                                       "Congratulations on the new post. They're lucky to have you."});
}

TEST(ReplyKinds, what_stands_elsewhere_is_for_a_person) {
  all_are(ReplyKind::question, {"Please see attached letter.", "My comments in red below."});
}

TEST(ReplyKinds, an_absence_and_nothing_else_is_automatic) {
  all_are(ReplyKind::automatic, {
                                    "Hi there, I'm OOO until 14 December. If it's urgent, text me.",
                                    "Thank you for your email. I no longer work for Harding Group.",
                                    "Mr. Webb has retired. Please contact Mrs. Singh at singh@x.example.",
                                    "Our office is closed for the holidays and will reopen on January 4.",
                                });
}

TEST(ReplyKinds, who_answers_is_there_wherever_they_travel) {
  EXPECT_EQ(read("Hi Ravi, I am travelling till Wednesday but we should have the decision by Friday.").kind,
            ReplyKind::timeframe);
  EXPECT_EQ(read("Away from my desk this week but yes, let's meet Tuesday 10am at your end?").kind,
            ReplyKind::invitation);
  EXPECT_EQ(read("I'm on leave this week but wanted you to know: we'd like to offer you the job!").kind,
            ReplyKind::offer);
  EXPECT_EQ(read("Max, in Tokyo until Friday. Will look at this when I'm back.").kind == ReplyKind::automatic, false);
  EXPECT_EQ(read("No news yet.", {{"Subject", "Re: Out of office: Analyst"}}).kind, ReplyKind::generic);
}

TEST(ReplyKinds, a_program_is_believed_where_it_brings_news) {
  const std::vector<std::pair<std::string, std::string>> generated{{"Auto-Submitted", "auto-generated"},
                                                                   {"From", "no-reply@jobs.example"}};
  EXPECT_EQ(read("Your application was not successful. Please do not reply.", generated).kind, ReplyKind::rejection);
  EXPECT_EQ(read("You have been selected for interview. Log in to choose a time.", generated).kind,
            ReplyKind::invitation);
  EXPECT_EQ(read("Your application has been received. We review it within two weeks.", generated).kind,
            ReplyKind::automatic);
  EXPECT_EQ(read("If selected, a recruiter will contact you about an interview.", generated).kind,
            ReplyKind::automatic);
  EXPECT_EQ(read("Please complete your online assessment: https://x.example", generated).kind, ReplyKind::question);
}

TEST(ReplyKinds, a_signature_and_small_print_say_nothing) {
  all_are(ReplyKind::generic,
          {
              "No update to share yet.\n\nDeShawn Pruitt\nInterview & Offer Coordinator | Questions? Ask me!\n"
              "Next hiring event: December 5",
              "Nothing has been decided yet.\n\nWith every good wish\nVerity\nPlease call for an interview.",
              "Nothing has been decided yet.\n\nCourtney Blake\n\nThis is not an offer of employment. If you "
              "are not the intended recipient, please reply to the sender.",
          });
}

TEST(ReplyKinds, an_older_mail_below_says_nothing) {
  EXPECT_EQ(read("No news yet.\n\nFrån: Hampus\nSkickat: den 18 januari\n\nWe would like to invite you.").kind,
            ReplyKind::generic);
}

TEST(ReplyKinds, the_reading_names_the_sentence_and_the_reason) {
  EXPECT_EQ(read("Thanks for coming.\nWe have chosen somebody else.").reading,
            "“We have chosen somebody else.”: a rejection");
}

TEST(ReplyKinds, a_subject_about_automation_or_leave_is_no_absence) {
  const char* offer = "Dear Maya,\n\nWe are delighted to offer you the position.\n\nIda";
  for (const char* subject : {"Automation Engineer - your offer", "Vacation Scheme offer", "Absence Manager: offer"})
    EXPECT_EQ(read(offer, {{"Subject", subject}}).kind, ReplyKind::offer) << subject;
  EXPECT_EQ(read("Back on 7 December.", {{"Subject", "Automatische Antwort: Ihr Gespräch"}}).kind,
            ReplyKind::automatic);
}

TEST(ReplyKinds, small_print_takes_nothing_with_it) {
  all_are(ReplyKind::rejection,
          {"EXTERNAL EMAIL: do not click links\nHi Maya,\nWe regret that you were not selected.",
           "We have chosen another candidate. We keep your personal data for six months under our privacy policy.",
           "Hi Maya,\n\nBest,\n\nHang on: we decided to go with another candidate.\n\nTom"});
  EXPECT_EQ(read("I am honoured and privileged to offer you the position of dean.").kind, ReplyKind::offer);
  EXPECT_EQ(read("\nThanks,\nJane here. We are delighted to offer you the position.").kind, ReplyKind::offer);
}

TEST(ReplyKinds, a_date_of_something_else_is_no_promise) {
  EXPECT_EQ(read("Our office party is on 18 December. We'll get back to you soon.").reply_by, std::nullopt);
}

TEST(ReplyKinds, a_system_may_carry_somebody_s_answer) {
  EXPECT_EQ(
      read("Hi Maya,\n\nWe will let you know our decision by 4 December.", {{"From", "no-reply@hire.example"}}).kind,
      ReplyKind::timeframe);
}

TEST(ReplyKinds, hostile_length_costs_no_more_than_length) {
  std::string text;
  while (text.size() < 1'000'000) text += "not not offer you will meet not to ";
  EXPECT_FALSE(read(text).reading.empty());
  // Each of these once cost the square of its length.
  std::string back = "I am out of office.";
  while (back.size() < 60'000) back += " I will be back to you then.";
  EXPECT_FALSE(read(back).reading.empty());
  for (const char* part : {"back-", "ill-", "\n", "Ann Lee\n"}) {
    text = "See you. ";
    while (text.size() < 60'000) text += part;
    EXPECT_FALSE(read(text).reading.empty());
  }
}

}  // namespace
}  // namespace afterword::core
