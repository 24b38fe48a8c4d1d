package org.wutong.bureau.browser;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** One bureau and one browser. */
final class Desk implements AutoCloseable {
    private final Browsers browsers;
    private final DemoBureau bureau;
    private final Map<String, String> sessions = new HashMap<>();

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

    /**
     * Somebody who has signed in already. The first time each login goes through the page; later visitors take that session on,
     * since the bureau slows down whoever signs in all the time.
     */
    Visitor signedIn(String login, Width width) {
        String session = sessions.get(login);
        if (session != null) {
            return new Visitor(
                    browsers.browser().newContext(options(width).setStorageState(session)), bureau.address());
        }
        Visitor visitor = visitor(width).signIn(login);
        sessions.put(login, visitor.page().context().storageState());
        return visitor;
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
