package org.wutong.bureau.offices.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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
        boolean reader = role == Role.CITY_READER || role == Role.AUDITOR || role == Role.ADMINISTRATOR;
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

    /** Message keys of everything that is wrong; empty when all is well. */
    List<String> problems(boolean isNew, Predicate<String> taken, Predicate<String> reaches, ReportingTree tree) {
        List<String> problems = new ArrayList<>();
        if (isNew && !login.strip().matches(LOGIN)) {
            problems.add("offices.staff.login.shape");
        } else if (isNew && taken.test(login.strip())) {
            problems.add("offices.staff.login.taken");
        }
        if (name.isBlank()) {
            problems.add("offices.staff.name.blank");
        }
        if (tree.find(viewScope).isEmpty() || !reaches.test(viewScope)) {
            problems.add("offices.staff.view.place");
        }
        Staff.Post post = post();
        String edit = post.editScope();
        if (edit != null && (!edit.startsWith(viewScope) || tree.find(edit).isEmpty())) {
            problems.add("offices.staff.edit.outside");
        }
        if (!viewScope.startsWith(post.searchScope())
                || tree.find(post.searchScope()).isEmpty()) {
            problems.add("offices.staff.search.narrow");
        }
        return problems;
    }
}
