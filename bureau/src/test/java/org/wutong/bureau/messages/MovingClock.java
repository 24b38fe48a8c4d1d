package org.wutong.bureau.messages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that a test moves. */
final class MovingClock extends Clock {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private Instant now;

    MovingClock(LocalDateTime start) {
        now = start.atZone(ZONE).toInstant();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void set(LocalDateTime moment) {
        now = moment.atZone(ZONE).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
