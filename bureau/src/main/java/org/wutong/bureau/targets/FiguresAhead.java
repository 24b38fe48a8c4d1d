package org.wutong.bureau.targets;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Scope;
import org.wutong.bureau.offices.Settings;

/**
 * Has the bureau's own board counted before anybody looks, and behind it what its forecasts look back at: after a start, and when a day has
 * begun. {@code wutong.figures-ahead} turns it off.
 */
@Component
class FiguresAhead {
    private final Settings settings;
    private final BusinessDate businessDate;
    private final TargetBook book;
    private final Actuals actuals;
    private final Forecasts forecasts;
    private final boolean ahead;

    FiguresAhead(
            Settings settings,
            BusinessDate businessDate,
            TargetBook book,
            Actuals actuals,
            Forecasts forecasts,
            @Value("${wutong.figures-ahead:true}") boolean ahead) {
        this.settings = settings;
        this.businessDate = businessDate;
        this.book = book;
        this.actuals = actuals;
        this.forecasts = forecasts;
        this.ahead = ahead;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 40 4 * * *", zone = "Asia/Shanghai")
    void count() {
        if (!ahead) {
            return;
        }
        settings.opened().ifPresent(county -> {
            Scope scope = Scope.under(county);
            LocalDate today = businessDate.today();
            LocalDate day = book.dayFor(county, today);
            List<Target> targets = book.on(day, county).stream()
                    .filter(target -> target.counts() != null)
                    .toList();
            Stream<Actuals.OnDay> board = targets.stream()
                    .map(target -> new Actuals.OnDay(
                            new Actuals.Wanted(Objects.requireNonNull(target.counts()), target.from()), day));
            Stream<Actuals.OnDay> before = targets.stream().flatMap(target -> forecasts.lookingBack(target, day));
            Acting.as(
                    new Actor(null, "wutong", county, scope, scope, scope),
                    () -> actuals.ahead(Stream.concat(board, before).toList()));
        });
    }
}
