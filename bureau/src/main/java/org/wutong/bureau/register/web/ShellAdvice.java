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
                .map(group -> new Shell.Group(
                        group.titleKey(),
                        seen.stream()
                                .filter(item -> item.group() == group)
                                .map(item -> new Shell.Item(
                                        item.href(),
                                        item.labelKey(),
                                        null,
                                        item.href().equals(current)))
                                .toList()))
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    /** Whether an entry leads to this page or to one it stands below; of several the nearest is the current one. */
    private static boolean isAbove(String href, String path) {
        return href.equals("/") ? path.equals("/") : path.equals(href) || path.startsWith(href + "/");
    }
}
