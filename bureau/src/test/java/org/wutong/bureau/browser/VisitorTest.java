package org.wutong.bureau.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.wutong.bureau.browser.Desk.Width;

/** What the other tests rely on: a sick page is noticed. */
@BrowserTest
class VisitorTest {
    @Test
    void noticesAScriptTheContentPolicyRefuses(Desk desk) {
        Visitor visitor = desk.visitor(Width.DESKTOP);
        Page page = visitor.open("/sign-in");
        page.evaluate("() => { const s = document.createElement('script'); s.text = '1'; document.body.append(s); }");
        page.waitForCondition(() -> !visitor.complaints().isEmpty());
        assertThat(visitor.complaints().get(0)).contains("Content Security Policy");
        assertThatThrownBy(visitor::close).hasMessageContaining("Content Security Policy");
    }

    @Test
    void noticesWhatSticksOutOnAPhoneAndWordsThatAreMissing(Desk desk) {
        try (Visitor visitor = desk.visitor(Width.PHONE)) {
            Page page = visitor.open("/sign-in");
            page.evaluate(
                    "() => { document.body.append(document.createElement('hr')); document.querySelector('hr').style.width = '600px'; }");
            assertThatThrownBy(visitor::look).hasMessageContaining("sticks out");
            page.evaluate(
                    "() => { document.querySelector('hr').remove(); document.querySelector('h1').textContent = '??offices.nothing_zh_CN??'; }");
            assertThatThrownBy(visitor::look).hasMessageContaining("offices.nothing_zh_CN");
        }
    }
}
