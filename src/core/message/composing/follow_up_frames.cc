#include "core/message/composing/follow_up_frames.h"

namespace afterword::core::composing::follow_up_frames {
namespace {

constexpr Frame interviewer_frames[] = {
    {"We spoke on {date} about {role}, and I am writing to see where things stand."},
    {"You interviewed me on {date} for {role}; this is {seeker} again."},
    {"This is {seeker}, whom you interviewed on {date} for {role}."},
    {"On {date} you and I talked about {role}, and I am still very interested."},
    {"You may remember me from {date}, when we talked about {role}."},
    {"I am the one who came to talk about {role} on {date}.", met_in_person},
};

constexpr Frame other_frames[] = {
    {"I interviewed with {met} on {date} for {role}, and I am still very interested."},
    {"On {date} I spoke with {met} about {role}, and I would like to ask how things stand."},
    {"This is {seeker}; I talked with {met} on {date} about {role}."},
    {"{Met} interviewed me on {date} for {role}, and I would still be glad to join you."},
    {"My name is {seeker}, and on {date} I spoke with {met} about {role}."},
    {"I am writing about {role}, for which {met} interviewed me on {date}."},
};

constexpr Frame nobody_frames[] = {
    {"I interviewed on {date} for {role}, and I am still very interested."},
    {"This is {seeker}, who interviewed for {role} on {date}."},
    {"My interview for {role} was on {date}, and my interest has not changed since."},
    {"I am writing about {role}, for which I interviewed on {date}."},
};

constexpr Frame late_thanks_frames[] = {
    {"Let me add my thanks for that conversation.", gives_thanks},
    {"I would also like to thank you for the conversation.", gives_thanks},
    {"I have not thanked you yet, and would like to: it was a good conversation.", gives_thanks},
};

constexpr Frame late_thanks_to_others_frames[] = {
    {"My thanks to {given_names} for that conversation.", gives_thanks},
    {"I would also like to thank {given_names} for the conversation.", gives_thanks},
    {"I am grateful to {given_names} for the time that it took.", gives_thanks},
};

constexpr Frame interest_nouns[] = {
    {"I would still love to be part of {x}.", tangible | not_doing},
    {"What keeps me interested is {x}."},
    {"{X} is a large part of why I am still interested.", a_thing | one_thing},
    {"I am as excited about {x} as I was then."},
    {"{X} is still on my mind.", a_thing | one_thing},
};

constexpr Frame memory_nouns[] = {
    {"I have thought more than once about {x}."},   {"I would still like to hear more about {x}."},
    {"What I heard about {x} has stayed with me."}, {"I have not forgotten what I heard about {x}."},
    {"I remember well what was said about {x}."},
};

constexpr Frame interest_clauses[] = {
    {"I am still excited that {c}."},
    {"What keeps me interested is that {c}."},
};

constexpr Frame memory_clauses[] = {
    {"I remember that {c}, and I like it as much as I did then."},
    {"I have not forgotten that {c}."},
    {"It has stayed with me that {c}."},
};

constexpr Frame interest_typed[] = {
    {"What keeps me interested: {t}."},
    {"One reason why I am still interested: {t}."},
};

constexpr Frame memory_typed[] = {
    {"I still have \u201c{q}\u201d in my notes and would like to hear more."},
};

constexpr Frame why_nouns[] = {
    {"As a reminder, I would bring {x}."},
    {"In case it helps, I would bring {x} to the role."},
};

constexpr Frame why_clauses[] = {
    {"As a reminder, {c}."},
    {"In case it helps to place me: {c}."},
    {"In case it helps, {c}."},
};

constexpr Frame why_typed[] = {
    {"As a reminder of what I have to offer: {t}."},
};

constexpr Frame resume_frames[] = {
    {"My <CV|resume> is attached."},
    {"I attach my <CV|resume>, so that you have it at hand."},
    {"You will find my <CV|resume> attached."},
    {"To save you looking for it, my <CV|resume> is attached."},
};

constexpr Frame resume_updated_frames[] = {
    {"My <CV|resume> is attached, updated {updated}."},
    {"I attach my <CV|resume> as I updated it {updated}."},
    {"Attached is my <CV|resume>, which I brought up to date {updated}."},
};

constexpr Frame timeline_and_need_frames[] = {
    {"Could you tell me what the timeline looks like, and whether you need anything else from me?"},
    {"May I ask where things stand, and whether there is anything more you need from me?"},
    {"Do you have a sense of when a decision is likely, and is there anything I can still send you?"},
    {"What does the timeline look like now, and is there anything else that would help you?"},
    {"Is there a date by which a decision is likely, and can I send you anything more until then?"},
};

constexpr Frame timeline_after_frames[] = {
    {"May I ask how the timeline looks now, and whether you need anything more from me?"},
    {"Has the timeline moved since, and is there anything else you need from me?"},
    {"Is there a new date that I should keep in mind, and can I send you anything more?"},
    {"Could you tell me when a decision is likely now, and whether there is anything else you need?"},
};

constexpr Frame next_touch_frames[] = {
    {"I will write again around {next}."},
    {"You will hear from me again around {next}."},
    {"I will check in again around {next}."},
    {"Unless there is news before then, I will be in touch again around {next}."},
    {"If it is all right with you, I will check back around {next}."},
};

constexpr Frame subject_frames[] = {
    {"{Role}: where things stand"}, {"{Seeker}, about {role}"},  {"After the interview on {date}"},
    {"My interview on {date}"},     {"A question about {role}"},
};

constexpr Frame article_title_frames[] = {
    {"I came across \u201c{q}\u201d and thought it might interest you."},
    {"\u201c{q}\u201d is something that you and your colleagues might like to read."},
    {"I think you would like \u201c{q}\u201d in case you have not come across it."},
    {"\u201c{q}\u201d may be of interest to you, if you have not read it already."},
};

constexpr Frame article_about_frames[] = {
    {"I came across something to read about {x}, and thought you might like it.", with_link},
    {"Here is something to read about {x} that may interest you.", with_link},
    {"There is a piece about {x} that I would gladly send you, if you like.", without_link},
    {"I read something about {x} and thought of you and your colleagues."},
};

constexpr Frame article_link_frames[] = {
    {"Here it is: {url}"},
    {"Here is the link: {url}"},
    {"You can find it here: {url}"},
};

constexpr Frame connection_frames[] = {
    {"Here is somebody you may know, who is happy to be mentioned: {c}."},
    {"I thought of a connection that may interest you, and may mention the name: {c}."},
};

constexpr Frame connection_noun_frames[] = {
    {"You may know {person} ({q}), who is happy for me to mention the connection."},
    {"{Person} ({q}) and I are in contact, and the name may mean something to you."},
};

constexpr Frame connection_bare_frames[] = {
    {"{Person} is happy for me to mention that the two of us are in contact."},
};

constexpr Frame event_frames[] = {
    {"One thing that may interest you and your colleagues: {x}."},
    {"I thought you might like to know about {x}."},
};

constexpr Frame accomplishment_nouns[] = {
    {"Some news since I last wrote: {x}."},
    {"I have some good news to share: {x}."},
    {"I have something new to report: {x}."},
};

constexpr Frame accomplishment_clauses[] = {
    {"Some news since I last wrote: {c}."},
    {"Something to add to what you know of me: {c}."},
    {"I have a small piece of news: {c}."},
    {"One thing has happened that I would like to share: {c}."},
};

constexpr Frame accomplishment_typed[] = {
    {"There is news since I last wrote: {t}."},
    {"I have something new to report: {t}."},
};

constexpr Frame learning_nouns[] = {
    {"I have been working on {x}, with {role} in mind."},
    {"I have taken up {x}, because {role} would call for it."},
    {"I have been putting the time to use and working on {x}."},
};

constexpr Frame learning_clauses[] = {
    {"{C}, with {role} in mind."},
    {"I have been putting the time to use: {c}."},
    {"Here is something new since I last wrote: {c}."},
    {"Something I have been doing in the meantime: {c}."},
};

constexpr Frame learning_typed[] = {
    {"What I am learning, with {role} in mind: {t}."},
    {"I am learning something that {role} would call for: {t}."},
};

constexpr Frame brings_back_frames[] = {
    {"It brought back what I heard about {x}."},
    {"It made me think of what I heard about {x}."},
};

constexpr Frame second_context_frames[] = {
    {"I am as interested in {role} as I was on {date}."}, {"My interest in {role} has not changed."},
    {"I would still be glad to join {employer}."},        {"I am still hoping for {role}."},
    {"{Employer} is still where I would like to be."},    {"I would still very much like to join {employer}."},
};

constexpr Frame second_next_touch_frames[] = {
    {"I will send one more note around {next}, and then leave you in peace."},
    {"There will be one more note from me, around {next}."},
    {"You will hear from me a last time around {next}."},
    {"I will write once more around {next}."},
};

constexpr Frame last_context_frames[] = {
    {"This is my last note about {role}, and it asks for nothing."},
    {"This is the last you will hear from me about {role} for now."},
    {"This is the last time that I write about {role}."},
};

constexpr Frame last_thanks_frames[] = {
    {"Thank you for considering me.", gives_thanks},
    {"I am grateful to you and your colleagues for considering me.", gives_thanks},
    {"Whatever you decide, thank you for having considered me.", gives_thanks},
    {"Thank you all for the thought you gave to my application.", gives_thanks},
};

constexpr Frame last_future_frames[] = {
    {"Should another opening come up, I would be glad to talk again."},
    {"I would be happy to speak again in the future."},
    {"If our paths cross again, I will be glad of it."},
    {"If a fitting role comes up later, I would be glad to hear from you."},
};

constexpr Frame reading_subject_frames[] = {
    {"Something that may interest you"},
    {"A thought for {employer}"},
    {"Something for you and your colleagues"},
};

constexpr Frame news_subject_frames[] = {
    {"Since my last note"},
    {"{Seeker}, with something new"},
    {"A small piece of news"},
};

constexpr Frame last_subject_frames[] = {
    {"A last note about {role}"},
    {"With thanks, and one more thing"},
    {"One more thing, and thank you"},
    {"A last word, with thanks"},
};

}  // namespace

const std::span<const Frame> again_to_interviewer{interviewer_frames};
const std::span<const Frame> again_to_other{other_frames};
const std::span<const Frame> again_to_nobody{nobody_frames};
const std::span<const Frame> late_thanks{late_thanks_frames};
const std::span<const Frame> late_thanks_to_others{late_thanks_to_others_frames};
const FrameSet interest{"interest", interest_nouns, interest_clauses, interest_typed};
const FrameSet memory{"memory", memory_nouns, memory_clauses, memory_typed};
const FrameSet why{"why again", why_nouns, why_clauses, why_typed};
const std::span<const Frame> resume{resume_frames};
const std::span<const Frame> resume_updated{resume_updated_frames};
const std::span<const Frame> ask_timeline_and_need{timeline_and_need_frames};
const std::span<const Frame> ask_timeline_after{timeline_after_frames};
const std::span<const Frame> next_touch{next_touch_frames};
const std::span<const Frame> subjects{subject_frames};
const std::span<const Frame> article_title{article_title_frames};
const std::span<const Frame> article_about{article_about_frames};
const std::span<const Frame> article_link{article_link_frames};
const std::span<const Frame> connection{connection_frames};
const std::span<const Frame> connection_noun{connection_noun_frames};
const std::span<const Frame> connection_bare{connection_bare_frames};
const std::span<const Frame> event{event_frames};
const FrameSet accomplishment{"accomplishment", accomplishment_nouns, accomplishment_clauses, accomplishment_typed};
const FrameSet learning{"learning", learning_nouns, learning_clauses, learning_typed};
const std::span<const Frame> brings_back{brings_back_frames};
const std::span<const Frame> second_context{second_context_frames};
const std::span<const Frame> second_next_touch{second_next_touch_frames};
const std::span<const Frame> last_context{last_context_frames};
const std::span<const Frame> last_thanks{last_thanks_frames};
const std::span<const Frame> last_future{last_future_frames};
const std::span<const Frame> reading_subjects{reading_subject_frames};
const std::span<const Frame> news_subjects{news_subject_frames};
const std::span<const Frame> last_subjects{last_subject_frames};

}  // namespace afterword::core::composing::follow_up_frames
