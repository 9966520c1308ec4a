#include "core/message/composing/follow_up_frames.h"

namespace afterword::core::composing::follow_up_frames {
namespace {

constexpr Frame interviewer_frames[] = {
    {"We spoke on {date} about {role}, and I am writing to see where things stand."},
    {"You interviewed me on {date} for {role}; this is {seeker} again."},
    {"It is {seeker}, whom you interviewed on {date} for {role}."},
    {"On {date} you and I talked about {role}, and it is still on my mind."},
    {"Since you interviewed me for {role} on {date}, my interest has not changed."},
    {"I am the one who came to talk about {role} on {date}.", met_in_person},
};

constexpr Frame other_frames[] = {
    {"I interviewed with {met} on {date} for {role}."},
    {"On {date} I met {met} to talk about {role}, and I am still very interested."},
    {"This is {seeker}, who talked with {met} on {date} about {role}."},
    {"{Met} interviewed me on {date} for {role}, and I would like to ask how things stand."},
    {"My name is {seeker}, and on {date} I spoke with {met} about {role}."},
    {"A short word about {role}, for which {met} interviewed me on {date}."},
};

constexpr Frame nobody_frames[] = {
    {"I interviewed on {date} for {role}, and I am still very interested."},
    {"This is {seeker}, who interviewed for {role} on {date}."},
    {"My interview for {role} was on {date}, and my interest has not changed since."},
    {"A short word about {role}, for which I interviewed on {date}."},
};

constexpr Frame late_thanks_frames[] = {
    {"Let me add my thanks for that conversation.", gives_thanks},
    {"I would also like to say thank you for the conversation.", gives_thanks},
    {"I have not thanked you yet, and would like to: it was a good conversation.", gives_thanks},
};

constexpr Frame late_thanks_to_others_frames[] = {
    {"Let me add my thanks to {given_names} for that conversation.", gives_thanks},
    {"I would also like to thank {given_names} for the conversation.", gives_thanks},
    {"My thanks go to {given_names} for the time that it took.", gives_thanks},
};

constexpr Frame interest_nouns[] = {
    {"I would still love to be part of {x}.", a_thing},
    {"What keeps me interested is {x}."},
    {"{X} is a large part of why I am still interested.", a_thing | one_thing},
    {"My interest has not faded, and {x} has much to do with it.", a_thing | one_thing},
    {"I am no less excited about {x} than I was then."},
};

constexpr Frame memory_nouns[] = {
    {"I have thought more than once about {x}."},
    {"I remain curious about {x}."},
    {"Hearing about {x} made me want the role all the more."},
    {"I remember well what was said about {x}."},
    {"I have not forgotten what I heard about {x}."},
};

constexpr Frame interest_clauses[] = {
    {"I am still excited that {c}."},
    {"What keeps me interested is that {c}."},
};

constexpr Frame memory_clauses[] = {
    {"I remember that {c}, and I like it as much as I did then."},
    {"It still speaks for {employer} that {c}."},
    {"I have not forgotten that {c}."},
};

constexpr Frame interest_typed[] = {
    {"What keeps me interested: {t}."},
    {"The reason that I am still interested: {t}."},
};

constexpr Frame memory_typed[] = {
    {"I still have \u201c{q}\u201d in my notes, and I am glad that I do."},
};

constexpr Frame why_nouns[] = {
    {"In short, I could contribute {x}."},
    {"As a reminder of what I have to offer: {x}."},
};

constexpr Frame why_clauses[] = {
    {"As a reminder of who I am: {c}."},
    {"In case it helps to place me: {c}."},
    {"It may help you to place me that {c}."},
};

constexpr Frame why_typed[] = {
    {"As a reminder of what I have to offer: {t}."},
};

constexpr Frame resume_frames[] = {
    {"My <CV|resume> is attached."},
    {"I attach my <CV|resume>, so that you have it at hand."},
    {"You will find my <CV|resume> attached."},
    {"To save you looking for it, my <CV|resume> is attached."},
    {"My <CV|resume> is attached, should it be useful to have it here."},
};

constexpr Frame resume_updated_frames[] = {
    {"My <CV|resume> is attached, updated {updated}."},
    {"I attach my <CV|resume> as I updated it {updated}."},
    {"Attached is my <CV|resume>, which I brought up to date {updated}."},
};

constexpr Frame timeline_and_need_frames[] = {
    {"Could you tell me what the timeline looks like, and whether you need anything else from me?"},
    {"May I ask where things stand, and whether there is anything more that you need from me?"},
    {"Do you have a sense of when a decision is likely, and is there anything that I can still send you?"},
    {"What does the timeline look like now, and is there anything else that would help you?"},
    {"Is there a date by which a decision is likely, and can I send you anything more until then?"},
    {"I would be glad to hear how the timeline looks, and to send anything else that you need."},
};

constexpr Frame timeline_after_frames[] = {
    {"May I ask how the timeline looks now, and whether you need anything more from me?"},
    {"Has the timeline moved since, and is there anything else that you need from me?"},
    {"Is there a new date that I should keep in mind, and can I send you anything more?"},
    {"Could you tell me when a decision is likely now, and whether there is anything else you need?"},
};

constexpr Frame next_touch_frames[] = {
    {"I will write again around {next}."},
    {"You will hear from me once more around {next}."},
    {"I plan to check in again around {next}."},
    {"Unless there is news before then, I will be in touch again around {next}."},
    {"My next note will come around {next}."},
    {"I will get back to you around {next}."},
};

constexpr Frame subject_frames[] = {
    {"{Role}: where things stand"}, {"{Seeker}, about {role}"},  {"After the interview on {date}"},
    {"My interview on {date}"},     {"A question about {role}"},
};

constexpr Frame article_title_frames[] = {
    {"I came across \u201c{q}\u201d and thought that it might interest you."},
    {"\u201c{q}\u201d is something that you and your colleagues might like to read."},
    {"I think that you would like \u201c{q}\u201d if you have not read it already."},
    {"May I point you to \u201c{q}\u201d in case you have not seen it?"},
    {"If you have a quarter of an hour, \u201c{q}\u201d is worth it."},
};

constexpr Frame article_about_frames[] = {
    {"I came across something to read about {x}, and thought that you might like it."},
    {"Here is something to read about {x} that may interest you."},
};

constexpr Frame article_link_frames[] = {
    {"Here it is: {url}"},
    {"The link: {url}"},
    {"It is here: {url}"},
};

constexpr Frame connection_frames[] = {
    {"There is somebody whom we may both know of: {c}."},
    {"I have leave to mention a name: {c}."},
};

constexpr Frame connection_noun_frames[] = {
    {"There is somebody whom you may know, and whom I may name: {person} ({q})."},
    {"I have leave to mention {person} ({q}) to you."},
};

constexpr Frame connection_bare_frames[] = {
    {"I have leave to mention to you that {person} and I are in contact."},
};

constexpr Frame event_frames[] = {
    {"I went to {x}, and our conversation came back to me there."},
    {"Since we last wrote I went to {x}, and {employer} came to mind."},
};

constexpr Frame accomplishment_nouns[] = {
    {"There is news since I last wrote: {x}."},
    {"Something good has happened here that I would like to share: {x}."},
    {"I have something new to report: {x}."},
};

constexpr Frame accomplishment_clauses[] = {
    {"There is news since I last wrote: {c}."},
    {"Something to add to what you know of me: {c}."},
    {"I have something new to report: {c}."},
    {"A small piece of news: {c}."},
};

constexpr Frame accomplishment_typed[] = {
    {"There is news since I last wrote: {t}."},
    {"I have something new to report: {t}."},
};

constexpr Frame learning_nouns[] = {
    {"These days I am learning about {x}, with {role} in mind."},
    {"I have been working on {x}, which {role} would call for."},
    {"I have taken up {x}, because {role} would call for it."},
};

constexpr Frame learning_clauses[] = {
    {"{C}, with {role} in mind."},
    {"Meanwhile {c}, with {role} in mind."},
    {"Since my last note something has been added: {c}."},
    {"In the meantime {c}, which {role} would call for."},
};

constexpr Frame learning_typed[] = {
    {"What I am learning, with {role} in mind: {t}."},
    {"I am learning something that {role} would call for: {t}."},
};

constexpr Frame brings_back_frames[] = {
    {"It brought back what was said about {x}.", a_thing},
    {"It made me think of {x} again.", a_thing},
    {"I thought of our talk about {x}."},
};

constexpr Frame second_context_frames[] = {
    {"I am as interested in {role} as I was on {date}."},
    {"My interest in {role} is unchanged."},
    {"I would still be glad to join {employer}."},
    {"{Role} is still the one that I hope for."},
    {"I am still hoping for {role}."},
    {"{Employer} is still where I would like to be."},
    {"Nothing has changed about my wish to join {employer}."},
};

constexpr Frame second_next_touch_frames[] = {
    {"I will send one more note around {next}, and then leave you in peace."},
    {"There will be one more note from me, around {next}."},
    {"You will hear from me a last time around {next}."},
    {"I will write once more around {next}."},
};

constexpr Frame last_context_frames[] = {
    {"This is my last note about {role}, and it asks for nothing."},
    {"One last word about {role}."},
    {"This is the last that you will hear from me about {role} for now."},
};

constexpr Frame last_thanks_frames[] = {
    {"Thank you for considering me for {role}.", gives_thanks},
    {"I am grateful to you and your colleagues for considering me.", gives_thanks},
    {"Whatever you decide, thank you for having considered me.", gives_thanks},
    {"Thank you all for the thought that you gave to my application.", gives_thanks},
};

constexpr Frame last_future_frames[] = {
    {"Should another opening come up, I would be glad to talk again."},
    {"I would be happy to speak again in the future."},
    {"If our paths cross again, I shall be glad of it."},
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
