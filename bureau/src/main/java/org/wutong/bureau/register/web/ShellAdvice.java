package org.wutong.bureau.register.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.wutong.bureau.offices.Areas;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.register.MenuItem;
import org.wutong.vocabulary.RegionCode;

/** Gives every page its frame. */
@ControllerAdvice
class ShellAdvice {
    /** Entries that a menu may have to stand open as a whole. */
    private static final int AT_A_GLANCE = 20;

    private final ObjectProvider<MenuItem> items;
    private final BusinessDate businessDate;
    private final Settings settings;
    private final Areas areas;

    ShellAdvice(ObjectProvider<MenuItem> items, BusinessDate businessDate, Settings settings, Areas areas) {
        this.items = items;
        this.businessDate = businessDate;
        this.settings = settings;
        this.areas = areas;
    }

    @ModelAttribute("shell")
    Shell shell(@AuthenticationPrincipal @Nullable Officer officer, HttpServletRequest request, Locale locale) {
        String place = settings.county()
                .map(county -> RegionCode.tryParse(county).map(areas::fullName).orElse("") + " " + county)
                .orElse("")
                .strip();
        String lang = locale.getLanguage().equals("en") ? "en" : "zh-CN";
        if (officer == null) {
            return new Shell(settings.demo(), businessDate.today(), place, "", "", "", false, false, List.of(), lang);
        }
        return new Shell(
                settings.demo(),
                businessDate.today(),
                place,
                officer.office(),
                officer.name(),
                officer.title(),
                true,
                officer.may(Right.VIEW),
                menu(officer, request.getServletPath()),
                lang);
    }

    private List<Shell.Group> menu(Officer officer, String path) {
        List<MenuItem> seen = items.stream()
                .filter(item -> item.right() == null || officer.may(item.right()))
                .sorted(Comparator.comparingInt(MenuItem::order))
                .toList();
        String current = seen.stream()
                .map(MenuItem::href)
                .filter(href -> isAbove(href, path))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        return Arrays.stream(MenuItem.Group.values())
                .map(group -> group(
                        group,
                        seen.stream().filter(item -> item.group() == group).toList(),
                        current,
                        seen.size() <= AT_A_GLANCE))
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    /** Of a long menu only what is for every day and what surrounds the page stand open. */
    private static Shell.Group group(MenuItem.Group group, List<MenuItem> items, String current, boolean few) {
        return new Shell.Group(
                group.titleKey(),
                items.stream()
                        .map(item -> new Shell.Item(
                                item.href(), item.labelKey(), null, item.href().equals(current)))
                        .toList(),
                few
                        || group == MenuItem.Group.DAILY
                        || items.stream().anyMatch(item -> item.href().equals(current)));
    }

    /** Whether an entry leads to this page or to one it stands below; of several the nearest is the current one. */
    private static boolean isAbove(String href, String path) {
        return href.equals("/") ? path.equals("/") : path.equals(href) || path.startsWith(href + "/");
    }
}
