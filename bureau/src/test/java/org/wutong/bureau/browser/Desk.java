package org.wutong.bureau.browser;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;

/** One bureau and one browser. */
final class Desk implements AutoCloseable {
    private final Browsers browsers;
    private final DemoBureau bureau;

    private Desk(Browsers browsers, DemoBureau bureau) {
        this.browsers = browsers;
        this.bureau = bureau;
    }

    /** Without Chromium the bureau is not even started. */
    static Desk open() {
        Browsers browsers = Browsers.open();
        try {
            return new Desk(browsers, DemoBureau.start());
        } catch (RuntimeException e) {
            browsers.close();
            throw e;
        }
    }

    Visitor visitor(Width width) {
        return new Visitor(browsers.browser().newContext(options(width)), bureau.address());
    }

    Visitor withoutScript(Width width) {
        return new Visitor(browsers.browser().newContext(options(width).setJavaScriptEnabled(false)), bureau.address());
    }

    /** Files of other made-up people of the same county. */
    Path sheets(int workers, long seed) {
        return bureau.sheets(workers, seed);
    }

    DemoBureau bureau() {
        return bureau;
    }

    private static Browser.NewContextOptions options(Width width) {
        return new Browser.NewContextOptions()
                .setViewportSize(width.across, width.down)
                .setLocale("zh-CN")
                .setAcceptDownloads(true);
    }

    @Override
    public void close() {
        browsers.close();
        bureau.close();
    }

    enum Width {
        DESKTOP(1440, 1000),
        PHONE(390, 844);

        private final int across;
        private final int down;

        Width(int across, int down) {
            this.across = across;
            this.down = down;
        }
    }
}
