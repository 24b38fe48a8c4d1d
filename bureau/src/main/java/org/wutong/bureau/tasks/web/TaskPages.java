package org.wutong.bureau.tasks.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.ExportNote;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.register.PageLink;
import org.wutong.bureau.register.XlsxTable;
import org.wutong.bureau.tasks.Task;
import org.wutong.bureau.tasks.TaskDesk;
import org.wutong.bureau.tasks.TaskDesk.View;
import org.wutong.bureau.tasks.TaskDesk.Wanted;
import org.wutong.bureau.tasks.TaskKinds;

/** The inbox: what waits at the own office, what is late, what was done; and its card on the desk. */
@Controller
@RequestMapping("/tasks")
@PreAuthorize("hasAuthority('VIEW')")
class TaskPages {
    private static final int PAGE = 50;
    private static final int CARD = 3;
    private static final int MOST = 100_000;
    private static final int SHORTEST_NOTE = 2;

    private final TaskDesk desk;
    private final TaskKinds kinds;
    private final TaskText words;
    private final ReportingTree tree;
    private final BusinessDate businessDate;
    private final MessageSource messages;
    private final Exports exports;

    TaskPages(
            TaskDesk desk,
            TaskKinds kinds,
            TaskText words,
            ReportingTree tree,
            BusinessDate businessDate,
            MessageSource messages,
            Exports exports) {
        this.desk = desk;
        this.kinds = kinds;
        this.words = words;
        this.tree = tree;
        this.businessDate = businessDate;
        this.messages = messages;
        this.exports = exports;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable View view,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String at,
            Model model) {
        Wanted wanted = wanted(me, view, kind, place);
        common(model, me);
        model.addAttribute("wanted", wanted);
        model.addAttribute("views", views(me));
        model.addAttribute("counts", desk.counts(wanted));
        model.addAttribute("page", desk.page(wanted, at, PAGE));
        model.addAttribute("link", link(wanted));
        model.addAttribute("kinds", kinds.all());
        model.addAttribute(
                "places",
                tree.choices(me.viewScope()).stream()
                        .filter(node -> !node.code().equals(me.viewScope()))
                        .toList());
        model.addAttribute("mayDo", me.may(Right.EDIT));
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        return "tasks/list";
    }

    @PostMapping("/done")
    @PreAuthorize("hasAuthority('EDIT')")
    String done(
            @RequestParam(name = "id", defaultValue = "") List<Long> ids,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @Nullable View view,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String place,
            RedirectAttributes redirect) {
        if (ids.isEmpty()) {
            Flash.refused(redirect, "tasks.done.none");
        } else if (note.strip().length() < SHORTEST_NOTE) {
            Flash.refused(redirect, "tasks.done.note-needed");
        } else {
            int done = desk.done(ids, note.strip());
            if (done == 0) {
                Flash.refused(redirect, "tasks.done.refused");
            } else {
                Flash.done(redirect, "tasks.done.done", done);
            }
        }
        return "redirect:"
                + PageLink.to("/tasks").with("view", view).with("kind", kind).with("place", place);
    }

    @PostMapping("/{id:\\d+}/reopen")
    @PreAuthorize("hasAuthority('EDIT')")
    String reopen(@PathVariable long id, RedirectAttributes redirect) {
        if (desk.reopen(id)) {
            Flash.done(redirect, "tasks.reopened");
        } else {
            Flash.refused(redirect, "tasks.reopen.refused");
        }
        return "redirect:/tasks?view=DONE";
    }

    @GetMapping("/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    void export(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable View view,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String place,
            ExportPurpose purpose,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        List<Task> tasks = desk.all(wanted(me, view, kind, place), MOST);
        ExportNote note = exports.note(me, purpose, "task", me.viewScope(), tasks.size(), "");
        new XlsxTable<Task>()
                .column(text("tasks.task", locale), task -> words.title(task, locale))
                .column(text("tasks.kind", locale), task -> words.kind(task.kind(), locale))
                .column(text("tasks.place", locale), task -> words.place(task.region()))
                .column(text("tasks.answers", locale), task -> words.office(task.answers()))
                .column(text("tasks.who", locale), Task::who)
                .column(text("tasks.amount", locale), Task::amount)
                .column(text("tasks.opened", locale), Task::openedOn)
                .column(text("tasks.due", locale), Task::dueOn)
                .column(text("tasks.state", locale), task -> text("tasks.state." + task.state(), locale))
                .column(text("tasks.closed-by", locale), Task::closedBy)
                .column(text("tasks.note", locale), Task::note)
                .send(response, text("tasks.title", locale), tasks, note);
    }

    @GetMapping("/panel")
    String card(@AuthenticationPrincipal Officer me, Model model) {
        Wanted wanted = wanted(me, null, null, null);
        common(model, me);
        Map<View, Long> counts = desk.counts(wanted);
        model.addAttribute("counts", counts);
        model.addAttribute("mine", wanted.view() == View.MINE);
        model.addAttribute("next", desk.page(wanted, null, CARD).rows());
        return "tasks/panel :: card";
    }

    private void common(Model model, Officer me) {
        model.addAttribute("words", words);
        model.addAttribute("today", businessDate.today());
    }

    private static List<View> views(Officer me) {
        return me.editScope() == null
                ? List.of(View.OPEN, View.OVERDUE, View.RAISED, View.DONE, View.WITHDRAWN)
                : List.of(View.values());
    }

    private static Wanted wanted(Officer me, @Nullable View view, @Nullable String kind, @Nullable String place) {
        String office = me.editScope();
        View standard = office == null ? View.OPEN : View.MINE;
        return new Wanted(
                view == null ? standard : view,
                office == null ? "-" : office,
                kind == null || kind.isBlank() ? null : kind,
                place == null || place.isBlank() ? null : place);
    }

    private static PageLink link(Wanted wanted) {
        return PageLink.to("/tasks")
                .with("view", wanted.view())
                .with("kind", wanted.kind())
                .with("place", wanted.place());
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
