package org.wutong.bureau.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody at a browser. Whatever the browser complains about — errors of scripts, refusals by the content policy, answers that
 * failed — is kept and fails the test when the visitor leaves, as do missing words and pages wider than the screen.
 */
final class Visitor implements AutoCloseable {
    private static final double SECONDS_FOR_A_PAGE = 30_000;
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*");
    private static final Pattern MISSING_WORDS = Pattern.compile("\\?\\?[\\w.-]+");

    private final BrowserContext context;
    private final String address;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(BrowserContext context, String address) {
        this.context = context;
        this.address = address;
        context.setDefaultTimeout(SECONDS_FOR_A_PAGE);
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complain(message.text() + " (" + message.location() + ")");
            }
        });
        context.onWebError(error -> complain("script: " + error.error()));
        context.onResponse(response -> {
            if (response.status() >= 500) {
                complain(response.status() + " for " + path(response.url()));
            }
        });
        page = context.newPage();
    }

    private void complain(String what) {
        complaints.add(path(page.url()) + ": " + what);
    }

    private String path(String url) {
        return url.startsWith(address) ? url.substring(address.length()) : url;
    }

    /** In the demonstration a login is its own password. */
    Visitor signIn(String login) {
        open("/sign-in");
        page.fill("#login", login);
        page.fill("#password", login);
        press(page.locator("main form button[type=submit]"));
        assertThat(path(page.url())).doesNotContain("sign-in");
        return this;
    }

    /** Opens an address, waits for its parts, and looks at the page as a whole. */
    Page open(String path) {
        return open(path, 200);
    }

    Page open(String path, int status) {
        Response response = Objects.requireNonNull(page.navigate(address + path));
        assertThat(response.status()).as(path).isEqualTo(status);
        if (status >= 400) {
            complaints.removeIf(complaint -> complaint.contains("status of " + status));
        }
        return look();
    }

    /**
     * Follows a link or sends a form, and looks at where it leads. Without script by key: a page that nothing moves may draw no further
     * frame, and a click waits for one.
     */
    Page press(Locator what) {
        return onward(scripted() ? what::click : () -> what.press("Enter"));
    }

    /** Does what leads to another page, and looks at it. */
    Page onward(Runnable deed) {
        boolean[] left = {false};
        Consumer<Frame> seen = frame -> left[0] |= frame.equals(page.mainFrame());
        page.onFrameNavigated(seen);
        try {
            deed.run();
            page.waitForCondition(() -> left[0]);
        } catch (TimeoutError late) {
            throw new AssertionError("no other page came; still at " + path(page.url()), late);
        } finally {
            page.offFrameNavigated(seen);
        }
        return look();
    }

    /** Waits until everything of the page is there; then no word may be missing and nothing may stick out. */
    Page look() {
        page.waitForLoadState();
        if (scripted()) {
            page.waitForCondition(() -> page.locator("[aria-busy=true]").count() == 0);
        }
        assertThat(MISSING_WORDS
                        .matcher(page.locator("body").innerText())
                        .results()
                        .map(found -> found.group())
                        .toList())
                .as("words missing on %s", where())
                .isEmpty();
        if (scripted()) {
            assertThat(tooWide()).as("pixels that %s sticks out", where()).isCloseTo(0, within(0));
        }
        return page;
    }

    /** How many pixels of the page lie beyond the right edge. */
    int tooWide() {
        return (Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    private boolean scripted() {
        return page.locator("html.js").count() > 0;
    }

    /** Opens an address in a page of its own, counts, and closes it. */
    Opened beside(String path) {
        try (Page other = context.newPage()) {
            Response response = Objects.requireNonNull(other.navigate(address + path));
            assertThat(response.status()).as(path).isEqualTo(200);
            int rows = other.locator("main table[data-select] tbody tr").count();
            Locator about = other.locator("main .pager > span").first();
            Matcher figures = NUMBER.matcher(about.count() == 0 ? "" : about.innerText());
            int last = 0;
            while (figures.find()) {
                last = Integer.parseInt(figures.group().replace(",", ""));
            }
            return new Opened(rows, last);
        }
    }

    /** @param about how many rows the list says it has, 0 when it is empty */
    record Opened(int rows, int about) {}

    Page page() {
        return page;
    }

    String where() {
        return path(page.url());
    }

    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        try {
            assertThat(complaints).as("what the browser complained about").isEmpty();
        } finally {
            context.close();
        }
    }
}
