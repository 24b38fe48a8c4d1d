package org.wutong.bureau.messages.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.wutong.bureau.messages.Gateway;
import org.wutong.bureau.messages.Manners;
import org.wutong.bureau.messages.Message;
import org.wutong.bureau.messages.MessageFilter;
import org.wutong.bureau.messages.MessageRefused;
import org.wutong.bureau.messages.Messages;
import org.wutong.bureau.messages.Recipients;
import org.wutong.bureau.messages.State;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Role.Right;

/** The log of all messages, and one of them: what became of it, and sending it again. */
@Controller
@RequestMapping("/messages")
@PreAuthorize("hasAuthority('VIEW')")
class MessagePages {
    private static final int PAGE = 50;

    private final Messages messages;
    private final Manners manners;
    private final Gateway gateway;
    private final ReportingTree tree;
    private final ObjectProvider<Recipients> recipients;

    MessagePages(
            Messages messages,
            Manners manners,
            Gateway gateway,
            ReportingTree tree,
            ObjectProvider<Recipients> recipients) {
        this.messages = messages;
        this.manners = manners;
        this.gateway = gateway;
        this.tree = tree;
        this.recipients = recipients;
    }

    @ModelAttribute
    void common(@AuthenticationPrincipal Officer me, Locale language, Model model) {
        model.addAttribute("real", gateway.real());
        model.addAttribute("manners", manners);
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        model.addAttribute("messageWords", new MessageWords(manners, tree, language));
    }

    /** The filter as an address carries it. */
    record Asked(
            @Nullable State state,
            @Nullable String template,
            @Nullable String place,
            @Nullable String tail,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate from,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate to) {
        MessageFilter filter() {
            return new MessageFilter(state, text(template), text(place), text(tail), from, to);
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }

        String address(String path, @Nullable State otherState, @Nullable Long before) {
            UriComponentsBuilder link = UriComponentsBuilder.fromPath(path);
            put(link, "state", otherState);
            put(link, "template", template);
            put(link, "place", place);
            put(link, "tail", tail);
            put(link, "from", from);
            put(link, "to", to);
            put(link, "before", before);
            return link.encode().build().toUriString();
        }

        private static void put(UriComponentsBuilder link, String name, @Nullable Object value) {
            if (value != null && !value.toString().isBlank()) {
                link.queryParam(name, value);
            }
        }
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal Officer me,
            Asked asked,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            Model model) {
        List<Message> found = messages.before(before, asked.filter(), PAGE + 1);
        List<Message> rows = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("rows", rows);
        model.addAttribute("asked", asked);
        model.addAttribute("counts", messages.counts(asked.filter()));
        model.addAttribute("states", State.values());
        model.addAttribute("links", new Links(asked));
        model.addAttribute(
                "next",
                found.size() > PAGE
                        ? asked.address(
                                "/messages", asked.state(), rows.get(PAGE - 1).id())
                        : null);
        model.addAttribute("first", before == Long.MAX_VALUE);
        model.addAttribute("places", tree.choicesFrom(me.viewScope()));
        return "messages/list";
    }

    /** Addresses of the log as it is narrowed now. */
    public record Links(Asked asked) {
        public String of(State state) {
            return asked.address("/messages", state, null);
        }

        public String all() {
            return asked.address("/messages", null, null);
        }

        public String newest() {
            return asked.address("/messages", asked.state(), null);
        }

        public String export() {
            return asked.address("/messages/export", asked.state(), null);
        }
    }

    @GetMapping("/{id:\\d+}")
    String one(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        Message message = messages.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("message", message);
        model.addAttribute("attempts", messages.attempts(id));
        model.addAttribute("resentAs", messages.resentAs(id).orElse(null));
        model.addAttribute(
                "recipient",
                recipients.stream()
                        .filter(one -> one.kind().equals(message.recipient().kind()))
                        .findFirst()
                        .flatMap(one -> one.find(message.recipient().id()))
                        .orElse(null));
        model.addAttribute(
                "mayChange",
                me.may(Right.EDIT)
                        && me.actor().edit().covers(message.recipient().region()));
        return "messages/one";
    }

    @PostMapping("/{id:\\d+}/resend")
    @PreAuthorize("hasAuthority('EDIT')")
    String resend(@PathVariable long id, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        try {
            long again = messages.resend(id, reason);
            redirect.addFlashAttribute("flash", Told.done("messages.resent"));
            return "redirect:/messages/" + again;
        } catch (MessageRefused refused) {
            return refused(id, refused, redirect);
        }
    }

    @PostMapping("/{id:\\d+}/cancel")
    @PreAuthorize("hasAuthority('EDIT')")
    String cancel(@PathVariable long id, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        try {
            messages.cancel(id, reason);
            redirect.addFlashAttribute("flash", Told.done("messages.cancelled"));
            return "redirect:/messages/" + id;
        } catch (MessageRefused refused) {
            return refused(id, refused, redirect);
        }
    }

    private static String refused(long id, MessageRefused refused, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", Told.of(refused));
        return "redirect:/messages/" + id;
    }
}
