#include "core/message/composing/thank_you_frames.h"

namespace afterword::core::composing::thank_you_frames {
namespace {

constexpr unsigned thanks_you = gives_thanks | says_you_said;

constexpr Frame opening_frames[] = {
    {"Thank you for talking with me {day}.", gives_thanks},
    {"Thank you for the conversation {day}.", gives_thanks},
    {"It was good to talk {day}, and I wanted to thank you for it.", gives_thanks},
    {"Thank you for making time for me {day}.", gives_thanks},
    {"I enjoyed our conversation {day}; thank you for it.", gives_thanks},
    {"Thank you for having me {day}.", gives_thanks | met_in_person},
    {"Thank you again for {weekday}.", gives_thanks},
    {"It was good to meet you {day}, and thank you for your time.", gives_thanks | seen},
    {"I wanted to say thank you for {weekday}.", gives_thanks},
    {"Thank you for taking the time to talk {day}.", gives_thanks},
    {"Many thanks for the conversation {day}.", gives_thanks},
    {"Thank you for talking through {role} with me {day}.", gives_thanks},
    {"I was glad of the chance to talk {day}, and thank you for it.", gives_thanks},
    {"Thank you for speaking with me {day}.", gives_thanks},
    {"A quick note to thank you for our conversation {day}.", gives_thanks},
    {"Thank you for sitting down with me {day}.", gives_thanks | met_in_person},
    {"Talking with you {day} was a pleasure; thank you for making the time.", gives_thanks},
    {"Thank you for a good conversation {day}.", gives_thanks},
    {"Many thanks for your time {day}.", gives_thanks},
    {"Our conversation {day} was a pleasure; thank you for it.", gives_thanks},
    {"I wanted to thank you for our conversation {day}.", gives_thanks},
    {"Thank you for the time you gave me {day}.", gives_thanks},
};

constexpr Frame absent_frames[] = {
    {"I interviewed for {role} {day}, and I wanted to thank everyone who took part.", gives_thanks},
    {"Thank you for the interview {day}.", gives_thanks},
    {"My interview for {role} was {day}, and I would like to thank everyone who made time for it.", gives_thanks},
    {"Thank you for the chance to talk about {role} {day}.", gives_thanks},
};

constexpr Frame opening_talk_nouns[] = {
    {"Thank you for talking with me {day}, and in particular for what you told me about {x}.", thanks_you},
    {"Thank you for the conversation {day}; what you said about {x} has stayed with me.", thanks_you},
    {"I enjoyed our conversation {day}, not least hearing about {x}; thank you for it.", gives_thanks},
    {"Thank you for taking the time {day} to tell me about {x}.", thanks_you},
    {"Our conversation {day} left me thinking about {x}, and I wanted to thank you for it.", gives_thanks},
    {"Thank you for {weekday}, and for telling me about {x}.", thanks_you},
    {"Many thanks for the conversation {day}; I have been thinking about {x} since.", gives_thanks},
    {"It was good to hear about {x} when we talked {day}; thank you for making the time.", gives_thanks},
};

constexpr Frame opening_talk_clauses[] = {
    {"Thank you for talking with me {day}; I was glad to hear that {c}.", gives_thanks},
    {"Thank you for the conversation {day}; you mentioned that {c}, and that has stayed with me.", thanks_you},
    {"I wanted to thank you for {weekday}; I liked hearing that {c}.", gives_thanks},
    {"Many thanks for your time {day}; it has stayed with me that {c}.", gives_thanks},
};

constexpr Frame opening_excited_nouns[] = {
    {"I came away from our conversation {day} excited about {x}, and I wanted to thank you for it.", gives_thanks},
    {"Thank you for the conversation {day}, which left me excited about {x}.", gives_thanks},
    {"Thank you for talking with me {day}; I left excited about {x}.", gives_thanks},
};

constexpr Frame opening_excited_clauses[] = {
    {"I came away from our conversation {day} excited that {c}, and I wanted to thank you for it.", gives_thanks},
    {"Thank you for talking with me {day}; I like the thought that {c}.", gives_thanks},
};

constexpr Frame dated_talk_nouns[] = {
    {"I have been thinking about {x} since we talked {day}."},
    {"I came away from our conversation {day} wanting to know more about {x}."},
    {"Since {weekday} I have kept thinking about {x}."},
    {"What I heard {day} about {x} has stayed with me."},
    {"When we talked {day}, I could have gone on about {x} for another hour."},
};

constexpr Frame dated_talk_clauses[] = {
    {"You mentioned {day} that {c}, and I have thought about it since.", says_you_said},
    {"When we talked {day}, I was glad to hear that {c}."},
    {"I have been thinking since {dayname} about what you told me: {c}.", says_you_said},
};

constexpr Frame closing_thanks_frames[] = {
    {"Thank you again for the conversation.", gives_thanks},
    {"Thank you for taking the time.", gives_thanks},
    {"It was a pleasure to talk, and I thank you for it.", gives_thanks},
    {"Thank you once more for your time.", gives_thanks},
    {"Many thanks again for the time that you took.", gives_thanks},
    {"It was a good conversation; thank you.", gives_thanks},
};

constexpr Frame opening_common_clauses[] = {
    {"Thank you for the conversation {day}; it was good to find out that {c}.", gives_thanks},
    {"It was good to talk {day}, and to find out that {c}; thank you for making the time.", gives_thanks},
    {"Thank you for talking with me {day}; I had not expected to find that {c}.", gives_thanks},
    {"Many thanks for your time {day}; it made me smile to learn that {c}.", gives_thanks},
};

constexpr Frame opening_common_nouns[] = {
    {"Thank you for the conversation {day}; it was good to find that we have {x} in common.", gives_thanks},
    {"It was good to talk {day}, and to find that we have {x} in common; thank you for making the time.", gives_thanks},
    {"Many thanks for your time {day}; I had not expected us to have {x} in common.", gives_thanks},
};

constexpr Frame talk_nouns[] = {
    {"What you said about {x} has stayed with me.", says_you_said},
    {"Thank you for telling me about {x}.", thanks_you},
    {"I liked hearing about {x}."},
    {"I have been thinking about {x} since."},
    {"Hearing about {x} was a highlight for me."},
    {"Thank you for what you said about {x}.", thanks_you},
    {"I could have talked about {x} for another hour."},
    {"You made me want to know more about {x}.", says_you_said},
    {"{X} stood out for me.", a_thing},
    {"I liked the way you talked about {x}.", says_you_said},
    {"I came away wanting to know more about {x}."},
    {"I was glad that {x} came up.", a_thing},
    {"Thank you for talking with me about {x}.", thanks_you},
    {"The way you described {x} made it easy to picture.", a_thing | says_you_said},
    {"I keep thinking about {x}."},
    {"Hearing about {x} gave me a good sense of the work."},
    {"I wrote down what you said about {x}.", says_you_said},
    {"I would gladly hear more about {x}."},
};

constexpr Frame talk_clauses[] = {
    {"I was glad to hear that {c}."},    {"You mentioned that {c}, and that has stayed with me.", says_you_said},
    {"I liked hearing that {c}."},       {"One thing I will remember is that {c}."},
    {"It has stayed with me that {c}."}, {"Thank you for telling me that {c}.", thanks_you},
    {"I made a note that {c}."},         {"{C}: that has stayed with me."},
};

constexpr Frame own_nouns[] = {
    {"I was glad that {x} came up.", a_thing},
    {"I liked talking with you about {x}."},
    {"It was good to talk about {x}."},
};

constexpr Frame own_clauses[] = {
    {"I have not forgotten that {c}."},
    {"You may remember that {c}."},
};

constexpr Frame talk_typed[] = {
    {"I wrote down \u201c{q}\u201d and have thought about it since."},
    {"My notes from {dayname} say \u201c{q}\u201d and I would gladly talk about it again."},
    {"The words \u201c{q}\u201d are in my notes because I would like to hear more."},
    {"I noted \u201c{q}\u201d so as not to lose it."},
    {"I have \u201c{q}\u201d in my notes and would like to come back to it some day."},
};

constexpr Frame twice_frames[] = {
    {"Thank you for telling me about {x}, and about {y}.", thanks_you},
    {"I liked hearing about {x}, and about {y} too."},
    {"You told me about {x} and about {y}, and I would gladly have heard more of both.", says_you_said},
    {"{X} and {y} are the two things I wrote down.", a_thing},
    {"I came away thinking about {x}, and about {y}."},
    {"What you said about {x} has stayed with me, and so has {y}.", says_you_said | a_thing},
};

constexpr Frame common_nouns[] = {
    {"It was good to find that we have {x} in common."}, {"That we share {x} made me smile.", trait},
    {"Having {x} in common made it easy to talk."},      {"I had not expected us to have {x} in common."},
    {"I was glad to find that we share {x}.", trait},    {"We have {x} in common, which was good to find out."},
};

constexpr Frame common_clauses[] = {
    {"I was glad to find out that {c}."}, {"It made me smile to learn that {c}."},  {"That {c} made it easy to talk."},
    {"It was a nice surprise that {c}."}, {"I had not expected to find that {c}."}, {"I was happy to learn that {c}."},
};

constexpr Frame common_typed[] = {
    {"I also noted \u201c{q}\u201d as something that we have in common.", goes_on},
    {"Under what we have in common I wrote \u201c{q}\u201d and was glad to."},
};

constexpr Frame takeaway_nouns[] = {
    {"It helped to hear about {x}."},      {"Hearing about {x} helped me to picture the work."},
    {"It was useful to learn about {x}."}, {"I have a clearer idea of {x} now.", a_thing},
    {"It is good to know about {x}."},
};

constexpr Frame takeaway_clauses[] = {
    {"It was good to learn that {c}."},      {"It helps to know that {c}."},
    {"I also took away that {c}.", goes_on}, {"Knowing that {c} helps me to picture the work."},
    {"It is good to know that {c}."},        {"{C}: it was good to learn that."},
};

constexpr Frame takeaway_typed[] = {
    {"I have a clearer picture of the work now: {t}."},
    {"It helped to hear what the work looks like: {t}."},
    {"I left with a better idea of what to expect: {t}."},
};

constexpr Frame excited_nouns[] = {
    {"I am excited about {x}."},
    {"{X} is a big part of what draws me to the role.", one_thing},
    {"I would love to be part of {x}.", tangible | not_doing},
    {"The more I think about {x}, the more I would like to do this work."},
    {"I came away excited about {x}."},
    {"{X} is the kind of thing I was hoping to find.", a_thing | one_thing},
    {"One thing that draws me to the role is {x}."},
    {"I especially like the thought of {x}.", a_thing},
};

constexpr Frame excited_clauses[] = {
    {"I am excited that {c}."},
    {"I like the thought that {c}."},
    {"One thing that draws me to the role is that {c}."},
    {"I came away excited that {c}."},
};

constexpr Frame excited_typed[] = {
    {"One thing that draws me to the role: {t}."},
    {"What I am excited about: {t}."},
    {"I came away excited: {t}."},
};

constexpr Frame why_nouns[] = {
    {"I would bring {x} with me."},
    {"I would have {x} to draw on."},
    {"For my part, I would bring {x} to {employer}."},
    {"I think {x} would be of use."},
    {"I would like to put {x} to work at {employer}."},
};

constexpr Frame why_clauses[] = {
    {"{C}, and I would be glad to put that to use at {employer}.", about_me},
    {"For my part, {c}.", about_me},
    {"I think I could be useful: {c}."},
    {"{C}, and I would bring that with me.", about_me},
    {"It also helps, I think, that {c}.", goes_on | about_me},
    {"{C}, which I think would help in the role.", about_me},
    {"As for me, {c}.", about_me},
    {"{C}, so I believe I could be of use.", about_me},
};

constexpr Frame keen_nouns[] = {
    {"I would like to do this work, and I would bring {x} to it."},
    {"I am very interested in the role, and I would bring {x} with me."},
    {"I would be glad to join {employer}, and to put {x} to use there."},
    {"My interest in the role has only grown; I would bring {x}."},
    {"I would be glad to do this work at {employer}, and I think {x} would be of use."},
};

constexpr Frame keen_clauses[] = {
    {"I would like to do this work, and I think I could be useful: {c}."},
    {"I am very interested in the role, and I think I could help: {c}."},
    {"I would be glad to join {employer}, and I believe I could help: {c}."},
    {"My interest in the role has only grown. {C}, and I would be glad to put that to use.", about_me},
    {"{C}, which is one reason why I would like to do this work."},
    {"I would be glad to do this work at {employer}. {C}, and I would bring that with me.", about_me},
};

constexpr Frame why_typed[] = {
    {"What I would bring, in one line: {t}."},
    {"In short, what I could offer: {t}."},
    {"If I had to say in one line what I would bring: {t}."},
};

constexpr Frame excited_why[] = {
    {"I am excited about {x}, and I think I could help: {d}."},
    {"I would love to be part of {x}, and I think I could help: {d}.", tangible | not_doing},
    {"I came away excited about {x}, and I would bring {y}."},
    {"{X} is part of what draws me to the role, and I would bring {y}.", one_thing},
    {"{X} is part of what draws me to the role, and I think I could help: {d}.", one_thing},
    {"One thing that draws me to the role is {x}, and I think I could be useful: {d}."},
};

constexpr Frame answer_typed[] = {
    {"I kept thinking about one of the questions, and here is what I would say now: {t}."},
    {"On one of the questions, I have a better answer now: {t}."},
    {"With a little more time, I would have answered one of the questions like this: {t}."},
    {"One of the questions stayed with me, and this is where I have landed: {t}."},
    {"If one of the questions came up again, I would say this: {t}."},
    {"I owe you a better answer to one of the questions: {t}."},
    {"I have thought more about one of the questions, and this would be my answer: {t}."},
};

constexpr Frame forgotten_clauses[] = {
    {"I meant to mention {day} that {c}."},
    {"Something I did not get to say {day}: {c}."},
    {"One thing to add to what I said {day}: {c}."},
};

constexpr Frame forgotten_typed[] = {
    {"One thing I meant to say {day}: {t}."},
    {"Let me add one thing to what I said {day}: {t}."},
    {"Something I left out {day}: {t}."},
};

constexpr Frame forward_frames[] = {
    {"Would you pass my thanks on to {names}?", gives_thanks},
    {"Could you please give my thanks to {names} as well?", gives_thanks},
    {"I have no address for {names}; would you kindly pass on my thanks?", gives_thanks},
    {"May I ask you to pass my thanks on to {names}?", gives_thanks},
    {"Please pass my thanks on to {names} as well.", gives_thanks},
};

constexpr Frame heard_frames[] = {
    {"I was glad to hear about {x}."},
    {"Hearing about {x} was a pleasure."},
    {"I liked hearing about {x}."},
    {"I will remember what I heard about {x}."},
};

constexpr Frame heard_twice_frames[] = {
    {"I was glad to hear about {x}, and about {y}."},
    {"I liked hearing about {x}, and about {y} too."},
    {"Hearing about {x} was a pleasure, and so was hearing about {y}."},
};

constexpr Frame next_step_frames[] = {
    {"Could you tell me what the next steps are?"},
    {"What happens next, and roughly when?"},
    {"May I ask what the next steps are, and by when?"},
    {"When you have a moment, could you tell me what comes next?"},
    {"Do you know yet when a decision is likely?"},
    {"Could you give me an idea of the timeline from here?"},
    {"I would be glad to know what the next steps look like."},
    {"Could you tell me what to expect next, and when?"},
    {"What are the next steps from here?"},
    {"Is there a date by which you hope to decide?"},
};

constexpr Frame would_work_frames[] = {
    {"I would be glad to work with you."},
    {"I would like to work with you."},
    {"I can see myself working well with you all."},
    {"I came away thinking I would like working with you."},
};

constexpr Frame parting_frames[] = {
    {"I would be glad to talk more."},
    {"I hope we get to talk again."},
    {"I would enjoy going on with that conversation."},
    {"If there is anything you would still like to know, just ask."},
    {"I hope this was not our last conversation."},
};

constexpr Frame subject_frames[] = {
    {"Thank you for {weekday}"},       {"Thank you"},
    {"Our conversation {day}"},        {"Thanks for the conversation {day}"},
    {"Thank you for your time {day}"}, {"Thank you for the conversation"},
    {"{Dayname}'s conversation"},      {"With thanks, after {dayname}"},
};

}  // namespace

const std::span<const Frame> openings{opening_frames};
const std::span<const Frame> openings_absent{absent_frames};
const FrameSet opening_talk{"opening talk", opening_talk_nouns, opening_talk_clauses, {}};
const FrameSet opening_excited{"opening excited", opening_excited_nouns, opening_excited_clauses, {}};
const FrameSet dated_talk{"dated talk", dated_talk_nouns, dated_talk_clauses, {}};
const std::span<const Frame> closing_thanks{closing_thanks_frames};
const FrameSet opening_common{"opening common", opening_common_nouns, opening_common_clauses, {}};
const FrameSet talk{"talk", talk_nouns, talk_clauses, talk_typed};
const FrameSet own_words{"own words", own_nouns, own_clauses, talk_typed};
const std::span<const Frame> talk_twice{twice_frames};
const FrameSet common{"common", common_nouns, common_clauses, common_typed};
const FrameSet takeaway{"takeaway", takeaway_nouns, takeaway_clauses, takeaway_typed};
const FrameSet excited{"excited", excited_nouns, excited_clauses, excited_typed};
const FrameSet why{"why", why_nouns, why_clauses, why_typed};
const FrameSet keen{"keen", keen_nouns, keen_clauses, why_typed};
const std::span<const Frame> excited_and_why{excited_why};
const FrameSet answer{"answer", {}, {}, answer_typed};
const FrameSet forgotten{"forgotten", {}, forgotten_clauses, forgotten_typed};
const std::span<const Frame> forward{forward_frames};
const std::span<const Frame> heard{heard_frames};
const std::span<const Frame> heard_twice{heard_twice_frames};
const std::span<const Frame> next_steps{next_step_frames};
const std::span<const Frame> would_work_with{would_work_frames};
const std::span<const Frame> parting{parting_frames};
const std::span<const Frame> subjects{subject_frames};

}  // namespace afterword::core::composing::thank_you_frames
