package org.wutong.bureau.offices.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Role;
import org.wutong.bureau.offices.Staff;

/** What the form for one member of staff carries. */
record StaffForm(
        String login,
        String name,
        String title,
        String office,
        Role role,
        @Nullable String editScope,
        String viewScope,
        @Nullable String searchScope) {

    private static final String LOGIN = "[A-Za-z][A-Za-z0-9._-]{2,39}";

    /** A field that the request left out arrives as null whatever the record says. */
    StaffForm {
        login = Objects.requireNonNullElse(login, "");
        name = Objects.requireNonNullElse(name, "");
        title = Objects.requireNonNullElse(title, "");
        office = Objects.requireNonNullElse(office, "");
        role = Objects.requireNonNullElse(role, Role.VILLAGE_SPECIALIST);
        viewScope = Objects.requireNonNullElse(viewScope, "");
    }

    static StaffForm blank() {
        return new StaffForm("", "", "", "", Role.VILLAGE_SPECIALIST, "", "", "");
    }

    static StaffForm of(Officer officer) {
        return new StaffForm(
                officer.login(),
                officer.name(),
                officer.title(),
                officer.office(),
                officer.role(),
                officer.editScope(),
                officer.viewScope(),
                officer.searchScope());
    }

    Staff.Post post() {
        boolean reader =
                !role.rights().contains(Role.Right.EDIT) && !role.rights().contains(Role.Right.STEER);
        String search = searchScope == null || searchScope.isBlank() ? viewScope : searchScope;
        return new Staff.Post(
                name.strip(),
                title.strip(),
                office.strip(),
                role,
                reader || editScope == null || editScope.isBlank() ? null : editScope,
                viewScope,
                search);
    }

    /**
     * Message keys of everything that is wrong; empty when all is well.
     *
     * @param me the administrator, who gives no more than they have: no place beyond their own, and no higher role
     * @param before the member of staff before the change; null for a new one
     */
    List<String> problems(Officer me, @Nullable Officer before, Predicate<String> taken, ReportingTree tree) {
        boolean isNew = before == null;
        List<String> problems = new ArrayList<>();
        if (isNew && !login.strip().matches(LOGIN)) {
            problems.add("offices.staff.login.shape");
        } else if (isNew && taken.test(login.strip())) {
            problems.add("offices.staff.login.taken");
        }
        if (name.isBlank()) {
            problems.add("offices.staff.name.blank");
        }
        if (!mayGive(me).contains(role)) {
            problems.add("offices.staff.role.higher");
        }
        if (!isPlace(viewScope, tree) || !viewScope.startsWith(me.viewScope())) {
            problems.add("offices.staff.view.place");
        }
        if (before != null && before.id() == me.id() && (role != me.role() || !viewScope.equals(me.viewScope()))) {
            problems.add("offices.staff.self");
        }
        Staff.Post post = post();
        String edit = post.editScope();
        if (edit != null && (!edit.startsWith(viewScope) || tree.find(edit).isEmpty())) {
            problems.add("offices.staff.edit.outside");
        }
        if (!viewScope.startsWith(post.searchScope()) || !isPlace(post.searchScope(), tree)) {
            problems.add("offices.staff.search.narrow");
        } else if (!post.searchScope().startsWith(me.searchScope())) {
            problems.add("offices.staff.search.beyond");
        }
        return problems;
    }

    /** Only an administrator makes administrators. */
    static List<Role> mayGive(Officer me) {
        return Stream.of(Role.values())
                .filter(role -> role != Role.ADMINISTRATOR || me.role() == Role.ADMINISTRATOR)
                .toList();
    }

    /** The empty code stands for everywhere. */
    private static boolean isPlace(String code, ReportingTree tree) {
        return code.isEmpty() || tree.find(code).isPresent();
    }
}
