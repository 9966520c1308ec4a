// What thank-you notes are made of. Every frame is something that a person would say aloud; none claims a fact that its
// slots do not hold.
#pragma once

#include "core/message/composing/phrase.h"

namespace afterword::core::composing::thank_you_frames {

extern const std::span<const Frame> openings;         ///< thanks, without a note
extern const std::span<const Frame> openings_absent;  ///< to somebody who was not there
extern const FrameSet talk;
extern const std::span<const Frame> talk_twice;  ///< {x} and {y}
extern const FrameSet common;
extern const FrameSet takeaway;
extern const FrameSet excited;
extern const FrameSet why;
extern const FrameSet answer;
extern const FrameSet forgotten;
extern const std::span<const Frame> forward;       ///< {names}
extern const std::span<const Frame> forward_with;  ///< {names}, {x}
extern const std::span<const Frame> next_steps;
extern const std::span<const Frame> would_work_with;
extern const std::span<const Frame> subjects;

}  // namespace afterword::core::composing::thank_you_frames
