// What follow-ups are made of: other words than the thank-you notes have.
#pragma once

#include "core/message/composing/phrase.h"

namespace afterword::core::composing::follow_up_frames {

// Number 1.
extern const std::span<const Frame> again_to_interviewer;   ///< reintroduces to somebody who was there
extern const std::span<const Frame> again_to_other;         ///< {met}: to somebody who was not
extern const std::span<const Frame> again_to_nobody;        ///< where no interviewer was noted
extern const std::span<const Frame> late_thanks;            ///< where no note was sent to the recipient
extern const std::span<const Frame> late_thanks_to_others;  ///< {given_names}
extern const FrameSet interest;                             ///< what excites
extern const FrameSet memory;                               ///< what was said, what was taken away
extern const FrameSet why;
extern const std::span<const Frame> resume;
extern const std::span<const Frame> resume_updated;  ///< {updated}
extern const std::span<const Frame> ask_timeline_and_need;
extern const std::span<const Frame> ask_timeline_after;  ///< the date that they gave has passed
extern const std::span<const Frame> next_touch;          ///< {next}
extern const std::span<const Frame> subjects;

// Numbers 2 and 3: their material.
extern const std::span<const Frame> article_title;    ///< {q}: a title
extern const std::span<const Frame> article_about;    ///< {x}
extern const std::span<const Frame> article_link;     ///< {url}
extern const std::span<const Frame> connection;       ///< {person}, {c}
extern const std::span<const Frame> connection_noun;  ///< {person}, {q}
extern const std::span<const Frame> connection_bare;  ///< {person}
extern const std::span<const Frame> event;            ///< {x}
extern const FrameSet accomplishment;
extern const FrameSet learning;
extern const std::span<const Frame> brings_back;        ///< {x}: a talking point that it touches
extern const std::span<const Frame> second_context;     ///< {date}
extern const std::span<const Frame> second_next_touch;  ///< {next}
extern const std::span<const Frame> last_context;
extern const std::span<const Frame> last_thanks;
extern const std::span<const Frame> last_future;
extern const std::span<const Frame> reading_subjects;  ///< an article, a connection
extern const std::span<const Frame> news_subjects;     ///< something about the writer
extern const std::span<const Frame> last_subjects;

}  // namespace afterword::core::composing::follow_up_frames
