package org.wutong.bureau.messages.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.messages.Gateway;
import org.wutong.bureau.messages.Manners;
import org.wutong.bureau.messages.MessageOrder;
import org.wutong.bureau.messages.MessageRefused;
import org.wutong.bureau.messages.Messages;
import org.wutong.bureau.messages.Recipients;
import org.wutong.bureau.messages.Template;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.vocabulary.PhoneNumber;

/** Messages to one person as a part of that person's page, and writing one. */
@Controller
@RequestMapping("/messages/of/{record:[a-z-]+}/{id:\\d+}")
@PreAuthorize("hasAuthority('VIEW')")
class RecipientPages {
    private static final int RECENT = 5;

    private final Messages messages;
    private final Manners manners;
    private final Gateway gateway;
    private final ReportingTree tree;
    private final BusinessDate businessDate;
    private final ObjectProvider<Recipients> recipients;

    RecipientPages(
            Messages messages,
            Manners manners,
            Gateway gateway,
            ReportingTree tree,
            BusinessDate businessDate,
            ObjectProvider<Recipients> recipients) {
        this.messages = messages;
        this.manners = manners;
        this.gateway = gateway;
        this.tree = tree;
        this.businessDate = businessDate;
        this.recipients = recipients;
    }

    @GetMapping
    String list(@PathVariable String record, @PathVariable long id, Locale language, Model model) {
        Recipients.Known known = known(record, id);
        model.addAttribute("recipient", known);
        model.addAttribute("rows", messages.of(record, id, RECENT));
        model.addAttribute("templates", manners.about(record));
        model.addAttribute("messageWords", new MessageWords(manners, tree, language));
        return "messages/panel :: messages";
    }

    @GetMapping("/new")
    @PreAuthorize("hasAuthority('EDIT')")
    String blank(
            @PathVariable String record,
            @PathVariable long id,
            @RequestParam String template,
            Locale language,
            Model model) {
        return form(known(record, id), template(record, template), Map.of(), null, language, model);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('EDIT')")
    String ask(
            @AuthenticationPrincipal Officer me,
            @PathVariable String record,
            @PathVariable long id,
            @RequestParam String template,
            @RequestParam Map<String, String> typed,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Recipients.Known known = known(record, id);
        Template chosen = template(record, template);
        Map<String, String> values = values(chosen, typed);
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put(Template.NAME, known.name());
        all.put(Template.OFFICE, me.office());
        try {
            PhoneNumber phone =
                    known.phone().orElseThrow(() -> new MessageRefused("messages.refused.no-phone", known.name()));
            // The same words to the same person on the same day are one message, however often the button is pressed.
            String cause = "hand:" + template + ":" + record + ":" + id + ":" + businessDate.today() + ":"
                    + Integer.toHexString(all.hashCode());
            Messages.Asked asked = messages.ask(new MessageOrder(cause, template, all, phone, known.recipient()));
            redirect.addFlashAttribute(
                    "flash",
                    asked.fresh() ? Told.done("messages.asked", known.name()) : Told.bad("messages.asked.before"));
            return "redirect:" + known.href();
        } catch (MessageRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(known, chosen, values, Told.of(refused), language, model);
        }
    }

    private String form(
            Recipients.Known known,
            Template template,
            Map<String, String> values,
            @Nullable Told told,
            Locale language,
            Model model) {
        model.addAttribute("recipient", known);
        model.addAttribute("template", template);
        model.addAttribute("values", values);
        model.addAttribute("real", gateway.real());
        model.addAttribute("language", language);
        model.addAttribute("messageWords", new MessageWords(manners, tree, language));
        if (told != null) {
            model.addAttribute("flash", List.of(told));
        }
        return "messages/new";
    }

    private static Map<String, String> values(Template template, Map<String, String> typed) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Template.Placeholder asked : template.asked()) {
            values.put(
                    asked.name(),
                    typed.getOrDefault("value-" + asked.name(), "").strip());
        }
        return values;
    }

    private Template template(String record, String code) {
        return manners.about(record).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Recipients.Known known(String record, long id) {
        return recipients.stream()
                .filter(one -> one.kind().equals(record))
                .findFirst()
                .flatMap(one -> one.find(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
