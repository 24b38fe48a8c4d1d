package org.wutong.bureau.register.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/** Asks what a list is taken out for, and goes on to the export. */
@Controller
@PreAuthorize("hasAuthority('EXPORT')")
class PurposePage {
    /** Purposes that are chosen with one key. */
    private static final List<String> USUAL = List.of("report", "check", "archive", "work");

    /** One parameter that is passed on to the export. */
    record Passed(String name, String value) {}

    @GetMapping("/exports/purpose")
    String ask(@RequestParam String to, Model model) {
        if (!to.matches("/(?![/\\\\]).*")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        UriComponents address = UriComponentsBuilder.fromUriString(to).build();
        List<Passed> passed = address.getQueryParams().entrySet().stream()
                .flatMap(one -> one.getValue().stream().map(value -> new Passed(one.getKey(), decoded(value))))
                .filter(one -> !one.name().equals("purpose"))
                .toList();
        model.addAttribute("action", address.getPath());
        model.addAttribute("passed", passed);
        model.addAttribute("usual", USUAL);
        return "register/export-purpose";
    }

    private static String decoded(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : java.net.URLDecoder.decode(value, java.nio.charset.StandardCharsets.UTF_8);
    }
}
