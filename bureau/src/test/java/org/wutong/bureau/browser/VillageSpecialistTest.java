package org.wutong.bureau.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wutong.bureau.browser.Desk.Width;

/** One village, seen and changed; nothing beyond it. */
@BrowserTest
class VillageSpecialistTest {
    @ParameterizedTest
    @EnumSource
    void listsShowOnlyTheOwnVillage(Width width, Desk desk) {
        try (Visitor specialist = desk.visitor(width).signIn("demo-village")) {
            String village = village(specialist);
            Page page = specialist.open("/people");
            assertThat(page.locator("tbody tr").first()).isVisible();
            for (Locator row : page.locator("table[data-select] tbody tr").all()) {
                assertThat(row).containsText(village);
            }
            for (String list : List.of("/owed?outcome=", "/matching?group=ALL")) {
                page = specialist.open(list);
                List<Locator> people =
                        page.locator("main tbody tr:has(a[href^='/people/'])").all();
                assertThat(people).as(list).isNotEmpty();
                for (Locator person : people) {
                    assertThat(person).containsText(village);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void personOfAnotherVillageIsNotHere(Width width, Desk desk) {
        try (Visitor officer = desk.visitor(width).signIn("demo-county");
                Visitor specialist = desk.visitor(width).signIn("demo-village")) {
            String village = village(specialist);
            String stranger = officer.open("/people")
                    .locator("table[data-select] tbody tr")
                    .filter(new Locator.FilterOptions().setHasNotText(village))
                    .first()
                    .locator("a[href^='/people/']")
                    .first()
                    .getAttribute("href");
            officer.open(stranger);
            for (String page :
                    List.of(stranger, stranger + "/edit", "/owed" + stranger, "/matching/workers/" + id(stranger))) {
                specialist.open(page, 404);
                assertThat(specialist.page().locator("main h1")).hasText("没有这个页面，或不在您的可看范围内");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void cannotImportExportUnmaskOrAdminister(Width width, Desk desk) {
        try (Visitor specialist = desk.visitor(width).signIn("demo-village")) {
            Page page = specialist.open("/people");
            assertThat(page.locator("a[href^='/people/export'], a[href^='/imports']"))
                    .hasCount(0);
            String own = ownPerson(specialist);
            specialist.open(own);
            assertThat(page.locator("[data-unmask]")).hasCount(0);
            for (String closed : List.of(
                    "/imports",
                    "/imports/new",
                    "/people/export",
                    own + "/numbers",
                    "/offices/staff",
                    "/offices/audit")) {
                specialist.open(closed, 403);
                assertThat(specialist.page().locator("main h1")).hasText("您的角色不能做这件事");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void changesAPersonOfTheOwnVillage(Width width, Desk desk) {
        String skill = "剪纸" + width.name();
        try (Visitor specialist = desk.visitor(width).signIn("demo-village")) {
            specialist.open(ownPerson(specialist));
            Page page = specialist.press(specialist.page().locator("a[href$='/edit']"));
            page.fill("input[name=skills]", skill);
            specialist.press(page.locator("main form button[type=submit]").last());
            assertThat(specialist.page().locator(".note.ok")).isVisible();
            assertThat(specialist.page().locator(".ident")).containsText(skill);
        }
    }

    /** The short name, which the top of each page gives as place of work. */
    private static String village(Visitor specialist) {
        return specialist.open("/").locator("main .head .sub").innerText().strip();
    }

    private static String ownPerson(Visitor specialist) {
        return specialist
                .open("/people")
                .locator("table[data-select] tbody a[href^='/people/']")
                .first()
                .getAttribute("href");
    }

    private static String id(String href) {
        return href.substring(href.lastIndexOf('/') + 1);
    }
}
