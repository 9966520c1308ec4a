#include "core/message/composing/thank_you_frames.h"

namespace afterword::core::composing::thank_you_frames {
namespace {

constexpr unsigned thanks_you = gives_thanks | says_you_said;

constexpr Frame opening_frames[] = {
    {"Thank you for talking with me {day}.", gives_thanks},
    {"Thank you for a good conversation {day}.", gives_thanks},
    {"I enjoyed our conversation {day}, and I thank you for it.", gives_thanks},
    {"Thank you for having me {day}.", gives_thanks | met_in_person},
    {"Thank you for making room for me {day}.", gives_thanks},
    {"Many thanks for the talk {day}.", gives_thanks},
    {"Thank you for {weekday}.", gives_thanks},
    {"It was good to meet you {day}, and I thank you for the time.", gives_thanks},
    {"Thank you for the conversation {day} about {role}.", gives_thanks},
    {"It was a pleasure to talk {day}; thank you.", gives_thanks},
    {"I am grateful for the time you took {day}.", gives_thanks},
    {"Thank you for such an open conversation {day}.", gives_thanks},
    {"Our conversation {day} was a good one, and I thank you for it.", gives_thanks},
    {"Thank you for telling me more about {role} {day}.", gives_thanks},
    {"I left our conversation {day} glad that we had it; thank you.", gives_thanks},
    {"Thank you for {weekday}'s conversation.", gives_thanks},
    {"Thank you for meeting me {day}.", gives_thanks | met_in_person},
    {"Let me thank you for the conversation {day}.", gives_thanks},
    {"Thank you for the time you gave me {day}.", gives_thanks},
    {"Talking with you {day} was a pleasure, for which I thank you.", gives_thanks},
    {"Thank you for letting me talk with you {day}.", gives_thanks},
    {"I am glad that we talked {day}, and I thank you for making it easy.", gives_thanks},
};

constexpr Frame absent_frames[] = {
    {"I interviewed for {role} {day}, and I would like to thank those who took part.", gives_thanks},
    {"Thank you for the interview {day}.", gives_thanks},
    {"I am grateful for the interview {day}, and I would like to say so to everybody who took part.", gives_thanks},
    {"Thank you for the chance to talk about {role} {day}.", gives_thanks},
};

constexpr Frame talk_nouns[] = {
    {"Thank you for telling me about {x}.", thanks_you},
    {"What you said about {x} has stayed with me.", says_you_said},
    {"I was glad to hear about {x}."},
    {"You told me about {x}, and I would happily have listened for longer.", says_you_said},
    {"Hearing about {x} was my <favourite|favorite> part."},
    {"If we had had another hour, I would have asked for more about {x}."},
    {"I keep coming back to {x}.", a_thing},
    {"Thank you for what you said about {x}.", thanks_you},
    {"{X}: that is what I will remember from our conversation.", a_thing},
    {"You made me want to know more about {x}.", says_you_said},
    {"There is more that I would like to learn about {x}."},
    {"I liked the way you spoke about {x}.", says_you_said},
    {"I made a note of {x}, and I have come back to it since.", a_thing},
    {"I am glad that {x} came up.", a_thing},
    {"{X} stood out for me {day}.", a_thing},
    {"Our talk about {x} is one that I would gladly continue."},
    {"I have been thinking about {x} since we spoke."},
    {"Thank you for talking with me about {x}.", thanks_you},
    {"Of everything we talked about, I would most like to hear more of {x}.", a_thing},
    {"I could have gone on asking about {x}."},
    {"What I remember best is what you told me about {x}.", says_you_said},
};

constexpr Frame talk_clauses[] = {
    {"I was glad to hear that {c}."},
    {"You told me that {c}, and it stayed with me.", says_you_said},
    {"One thing that I will remember is that {c}."},
    {"That {c} stood out for me."},
    {"I made a note that {c}."},
    {"I liked hearing that {c}."},
    {"It has stayed with me that {c}."},
    {"Thank you for telling me that {c}.", thanks_you},
    {"{C}: that is something I will remember."},
};

constexpr Frame talk_typed[] = {
    {"I wrote down \u201c{q}\u201d and I have come back to it since."},
    {"My notes say \u201c{q}\u201d under your name, and I was glad to find it there again.", says_you_said},
    {"The words \u201c{q}\u201d are in my notes, and they are there because I would like to hear more."},
    {"I noted \u201c{q}\u201d so as not to lose it."},
    {"I have \u201c{q}\u201d in my notes and would gladly talk about it again."},
};

constexpr Frame twice_frames[] = {
    {"Thank you for telling me about {x}, and about {y}.", thanks_you},
    {"You spoke of {x} and of {y}, and I would have liked an hour for each.", says_you_said | a_thing},
    {"I was glad to hear about {x}, and about {y} too."},
    {"Between {x} and {y}, you left me with plenty to think about.", says_you_said | a_thing},
    {"{X} and {y} are the two things that I wrote down.", a_thing},
    {"There was {x}, and there was {y}: I would gladly hear more of both.", a_thing},
};

constexpr Frame common_nouns[] = {
    {"It was good to find that we have {x} in common."},
    {"{X}: it was good to find that we have that in common."},
    {"I did not know that we would have {x} in common."},
    {"Having {x} in common made it easy to talk."},
    {"We have {x} in common, which was good to find out."},
    {"And it was a pleasure to meet somebody with whom I share {x}.", goes_on},
    {"That we share {x} made me smile."},
};

constexpr Frame common_clauses[] = {
    {"I was glad to find that {c}."},
    {"It was a pleasant surprise that {c}."},
    {"{C}, which is not something I get to say often."},
    {"That {c} made it easy to talk."},
    {"It made me smile to learn that {c}."},
    {"I had not expected to find that {c}."},
    {"And {c}: it was good to find that out.", goes_on},
};

constexpr Frame common_typed[] = {
    {"I also noted \u201c{q}\u201d as something that we have in common.", goes_on},
    {"Under what we have in common my notes say \u201c{q}\u201d and I was glad to write it."},
};

constexpr Frame takeaway_nouns[] = {
    {"It helped to learn about {x}."},
    {"{X}: it helped to know about that."},
    {"I left with a clear picture of {x}.", a_thing},
    {"Knowing about {x} helps me to picture the work."},
    {"It was useful to hear about {x}."},
    {"I now have a much better idea of {x}."},
    {"I am glad to know about {x}."},
};

constexpr Frame takeaway_clauses[] = {
    {"It helped to hear that {c}."},         {"I took away that {c}."},
    {"It was good to learn that {c}."},      {"I now know that {c}, and I can picture the work better for it."},
    {"It is useful to know that {c}."},      {"{C}: it helped to hear that."},
    {"{C}, and it was good to learn that."},
};

constexpr Frame takeaway_typed[] = {
    {"What I took away: {t}."},
    {"My notes have it as a takeaway: {t}."},
    {"One thing I took with me: {t}."},
};

constexpr Frame excited_nouns[] = {
    {"What excites me most is {x}."},
    {"I am excited about {x}."},
    {"What draws me most is {x}."},
    {"The thought of {x} excites me.", a_thing | tangible},
    {"And then there is {x}: I would love to be part of that.", a_thing | goes_on},
    {"I would love to have a hand in {x}.", a_thing | tangible},
    {"It is {x} that draws me most.", a_thing | one_thing},
    {"If you ask what excites me, it is {x}."},
    {"{X}: that is what excites me most.", a_thing},
};

constexpr Frame excited_clauses[] = {
    {"I am excited that {c}."},
    {"It excites me that {c}."},
    {"What draws me most is that {c}."},
    {"That {c} is what excites me most."},
};

constexpr Frame excited_typed[] = {
    {"What excites me most: {t}."},
    {"The part that draws me most: {t}."},
};

constexpr Frame why_nouns[] = {
    {"I would bring {x}."},
    {"What I would bring to {employer} is {x}."},
    {"I would draw on {x}."},
    {"I am keen on {role}, and I would draw on {x}."},
    {"For {role}, I would draw on {x}."},
    {"At {employer} I could build on {x}."},
};

constexpr Frame why_clauses[] = {
    {"{C}, and I would be glad to put that to use at {employer}."},
    {"As for what I would bring: {c}."},
    {"{C}, which is one reason why I would like to do this work."},
    {"I think that I could be of use, since {c}."},
    {"I am keen on {role}, not least because {c}."},
    {"{C}, and that is what I would build on."},
    {"I believe that I could help: {c}."},
    {"I would like to join you, and I would not come empty-handed: {c}."},
    {"One more reason to think that this would go well: {c}.", goes_on},
    {"What I would bring is easily said: {c}."},
};

constexpr Frame why_typed[] = {
    {"What I would bring, in one line: {t}."},
    {"In short, what I could offer: {t}."},
    {"If I had to say in one line why I would fit in: {t}."},
};

constexpr Frame answer_typed[] = {
    {"I went on thinking about one of the questions, and would now answer: {t}."},
    {"On one of the questions I have more to say now: {t}."},
    {"Having had time to think about one of the questions, I would put it like this: {t}."},
    {"One of the questions went on turning in my head, and this is where it came to rest: {t}."},
};

constexpr Frame forgotten_typed[] = {
    {"One thing that I meant to say {day}: {t}."},
    {"Let me add one thing to what I said {day}: {t}."},
    {"Something that I left out {day}: {t}."},
};

constexpr Frame forward_frames[] = {
    {"Would you pass my thanks on to {names}?", gives_thanks},
    {"Could you please give my thanks to {names} as well?", gives_thanks},
    {"I have no address for {names}; would you kindly pass on my thanks?", gives_thanks},
    {"May I ask you to pass my thanks on to {names}?", gives_thanks},
    {"Please pass my thanks on to {names}.", gives_thanks},
};

constexpr Frame forward_with_frames[] = {
    {"Would you pass my thanks on to {names}, whom I was glad to hear talk about {x}?", gives_thanks},
    {"Please pass my thanks on to {names}: hearing about {x} was a pleasure.", gives_thanks},
    {"Could you give {names} my thanks too, for telling me about {x}?", gives_thanks},
    {"May I ask you to pass my thanks on to {names}, for what I heard about {x}?", gives_thanks},
};

constexpr Frame next_step_frames[] = {
    {"Could you tell me what the next steps are?"},
    {"May I ask what happens next, and by when?"},
    {"What are the next steps from here?"},
    {"When you can, would you tell me what comes next?"},
    {"Do you know yet when a decision is likely?"},
    {"Might I ask how the process goes on from here?"},
    {"I would be glad to know what the next steps look like."},
    {"Could you give me an idea of the timeline from here?"},
    {"And what comes next, if I may ask?"},
};

constexpr Frame would_work_frames[] = {
    {"I would be glad to work with you."},
    {"I would like to work with you."},
    {"I came away thinking that I would work well with you all."},
    {"Working with you is something that I can picture well."},
};

constexpr Frame subject_frames[] = {
    {"Thank you for {weekday}"},  {"Thank you"},
    {"Our conversation {day}"},   {"Thanks for the conversation {day}"},
    {"After our talk {day}"},     {"Thank you for the conversation"},
    {"{Dayname}'s conversation"}, {"With thanks, after {dayname}"},
};

}  // namespace

const std::span<const Frame> openings{opening_frames};
const std::span<const Frame> openings_absent{absent_frames};
const FrameSet talk{"talk", talk_nouns, talk_clauses, talk_typed};
const std::span<const Frame> talk_twice{twice_frames};
const FrameSet common{"common", common_nouns, common_clauses, common_typed};
const FrameSet takeaway{"takeaway", takeaway_nouns, takeaway_clauses, takeaway_typed};
const FrameSet excited{"excited", excited_nouns, excited_clauses, excited_typed};
const FrameSet why{"why", why_nouns, why_clauses, why_typed};
const FrameSet answer{"answer", {}, {}, answer_typed};
const FrameSet forgotten{"forgotten", {}, {}, forgotten_typed};
const std::span<const Frame> forward{forward_frames};
const std::span<const Frame> forward_with{forward_with_frames};
const std::span<const Frame> next_steps{next_step_frames};
const std::span<const Frame> would_work_with{would_work_frames};
const std::span<const Frame> subjects{subject_frames};

}  // namespace afterword::core::composing::thank_you_frames
