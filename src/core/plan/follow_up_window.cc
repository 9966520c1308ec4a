#include "core/plan/follow_up_window.h"

namespace afterword::core {

Base follow_up_base(const Application& application, const Interview& interview, const PlanSetting& setting,
                    Instant now) {
  const Instant e = interview.ends_at.instant;
  Instant latest = e;
  CountedFrom is = CountedFrom::interview;
  const auto consider = [&](Instant at, CountedFrom what) {
    if (at > e && at <= now && at > latest) {
      latest = at;
      is = what;
    }
  };
  for (const Message* message : follow_ups_sent(application, interview, now)) {
    consider(message->sent_at->instant, CountedFrom::follow_up);
  }
  for (const Reply& reply : application.replies) {
    if (reply.kind == ReplyKind::generic || reply.kind == ReplyKind::timeframe) {
      consider(reply.at.instant, CountedFrom::reply);
    }
    if (reply.kind == ReplyKind::question && reply.answered_at) {
      consider(reply.answered_at->instant, CountedFrom::answer);
    }
  }
  return {setting.employer_zone.date_of(latest), is};
}

FollowUpWindow follow_up_window(const Application& application, const Interview& interview, const Contact* recipient,
                                const PlanSetting& setting, Instant now) {
  const BusinessCalendar& calendar = setting.calendar;
  const Base base = follow_up_base(application, interview, setting, now);
  FollowUpWindow window{base.date, base.is, base.is, base.date, calendar.add(base.date, 5), {}, {}};
  const auto not_before = [&](Date date, CountedFrom what) {
    if (const Date opens = calendar.add(date, 1); opens > window.opens_on) {
      window.opens_on = opens;
      window.counted_from = date;
      window.decided_by = what;
    }
  };
  if (const auto stated = stated_date(application, interview, now)) {
    not_before(stated->by, CountedFrom::stated_date);
  }
  if (recipient != nullptr) {
    for (const Reply& reply : application.replies) {
      if (reply.kind != ReplyKind::automatic || !reply.returns_on || reply.from != recipient->id) continue;
      if (reply.at <= interview.ends_at || reply.at.instant > now) continue;
      not_before(*reply.returns_on, CountedFrom::recipient_return);
    }
  }
  window.closes_on = calendar.add(window.opens_on, 5);
  window.lapses_on = calendar.add(window.closes_on, 10);
  return window;
}

Date closing_date_after_the_last(const Application& application, const Interview& interview, const PlanSetting& setting,
                                 Instant now) {
  Date opens = setting.calendar.add(follow_up_base(application, interview, setting, now).date, 10);
  if (const auto stated = stated_date(application, interview, now)) {
    opens = std::max(opens, setting.calendar.add(stated->by, 1));
  }
  return opens;
}

}  // namespace afterword::core
