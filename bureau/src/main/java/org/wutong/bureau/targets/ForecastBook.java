package org.wutong.bureau.targets;

import java.io.IOException;
import org.springframework.stereotype.Component;
import org.wutong.bureau.targets.data.BookFile;
import org.wutong.conditions.Label;
import org.wutong.conditions.source.SourceFile;
import org.wutong.conditions.source.YamlMap;

/** How figures are projected, as {@code policies/forecast.yaml} says it. */
@Component
class ForecastBook {
    private static final int MOST_DAYS = 366;

    private final int recentDays;

    ForecastBook() throws IOException {
        this(BookFile.shipped("policies/forecast.yaml"));
    }

    private ForecastBook(SourceFile source) {
        BookFile file = new BookFile(source);
        this.recentDays = file.root()
                .map(root -> root.allowing("recent_pace"))
                .flatMap(root -> root.map("recent_pace"))
                .map(ForecastBook::days)
                .orElse(0);
        file.sound();
        if (recentDays == 0) {
            throw new IllegalStateException(source + ": 'recent_pace' is missing");
        }
    }

    /** @throws IllegalStateException with every mistake at its place */
    static ForecastBook read(SourceFile source) {
        return new ForecastBook(source);
    }

    private static int days(YamlMap map) {
        map.allowing("days", "source", "because");
        map.text("source");
        Label.read(map, "because");
        return BookFile.whole(map, "days", MOST_DAYS);
    }

    /** Days that a recent pace is taken over. */
    int recentDays() {
        return recentDays;
    }
}
