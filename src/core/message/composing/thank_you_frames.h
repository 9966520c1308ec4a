// What thank-you notes are made of. Every frame is something that a person would say aloud; none claims a fact that its
// slots do not hold.
#pragma once

#include "core/message/composing/phrase.h"

namespace afterword::core::composing::thank_you_frames {

extern const std::span<const Frame> openings;         ///< thanks, without a note
extern const std::span<const Frame> openings_absent;  ///< to somebody who was not there
extern const FrameSet opening_talk;                   ///< thanks, and what they said
extern const FrameSet opening_common;                 ///< thanks, and what the two share
extern const FrameSet opening_excited;
extern const FrameSet dated_talk;                    ///< what they said, and when
extern const std::span<const Frame> closing_thanks;  ///< after a letter that did not begin with them
extern const FrameSet talk;
extern const FrameSet own_words;                 ///< what the writer said
extern const std::span<const Frame> talk_twice;  ///< {x} and {y}
extern const FrameSet common;
extern const FrameSet takeaway;
extern const FrameSet excited;
extern const FrameSet why;
extern const FrameSet keen;                           ///< the same, with interest in the role
extern const std::span<const Frame> excited_and_why;  ///< {x} excites; {y} or {d} is why
extern const FrameSet answer;
extern const FrameSet forgotten;
extern const std::span<const Frame> forward;      ///< {names}
extern const std::span<const Frame> heard;        ///< {x}: what those who are thanked talked about
extern const std::span<const Frame> heard_twice;  ///< {x} and {y}
extern const std::span<const Frame> next_steps;
extern const std::span<const Frame> would_work_with;
extern const std::span<const Frame> parting;  ///< where nothing is asked
extern const std::span<const Frame> subjects;

}  // namespace afterword::core::composing::thank_you_frames
