package org.wutong.bureau.offices;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does with members of staff. Whatever narrows a person's rights also ends their open sessions. */
@Component
public class StaffDesk {
    /** No letters or digits that are mistaken for another when read out. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int PASSWORD_LENGTH = 12;

    private final Staff staff;
    private final Audit audit;
    private final PasswordEncoder passwords;
    private final SessionRegistry sessions;
    private final SecureRandom random = new SecureRandom();

    StaffDesk(Staff staff, Audit audit, PasswordEncoder passwords, SessionRegistry sessions) {
        this.staff = staff;
        this.audit = audit;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    /** A password shown once to whoever may hand it over; the person must change it at the first sign-in. */
    public record FirstPassword(long staff, String login, String password) {}

    public List<Officer> all() {
        return staff.all();
    }

    public Optional<Officer> find(long id) {
        return staff.find(id);
    }

    public boolean loginTaken(String login) {
        return staff.find(login).isPresent();
    }

    @Transactional
    public FirstPassword add(String login, Staff.Post post) {
        String password = newPassword();
        long id = staff.add(login, password, true, false, post);
        audit.record("staff-added", "staff", Long.toString(id), post.viewScope(), null, described(login, post));
        return new FirstPassword(id, login, password);
    }

    @Transactional
    public void change(Officer officer, Staff.Post post) {
        staff.change(officer.id(), post);
        audit.record(
                "staff-changed",
                "staff",
                Long.toString(officer.id()),
                post.viewScope(),
                null,
                described(officer.login(), post));
        endSessions(officer);
    }

    @Transactional
    public FirstPassword reset(Officer officer) {
        String password = newPassword();
        staff.password(officer.id(), password, true);
        audit.record(
                "password-reset", "staff", Long.toString(officer.id()), officer.viewScope(), null, officer.login());
        endSessions(officer);
        return new FirstPassword(officer.id(), officer.login(), password);
    }

    @Transactional
    public void lock(Officer officer, boolean locked) {
        staff.lock(officer.id(), locked);
        audit.record(
                locked ? "staff-locked" : "staff-unlocked",
                "staff",
                Long.toString(officer.id()),
                officer.viewScope(),
                null,
                officer.login());
        endSessions(officer);
    }

    public boolean isPassword(Officer officer, String password) {
        return passwords.matches(
                password, staff.find(officer.id()).orElse(officer).passwordHash());
    }

    /** The person's own choice of password; all their sessions end, so that a stolen one is worth nothing. */
    @Transactional
    public void choosePassword(Officer officer, String password) {
        staff.password(officer.id(), password, false);
        audit.record("password-changed", "staff", Long.toString(officer.id()), officer.viewScope(), null, "");
        endSessions(officer);
    }

    private void endSessions(Officer officer) {
        sessions.getAllSessions(officer, false).forEach(SessionInformation::expireNow);
    }

    String newPassword() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < PASSWORD_LENGTH; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    private static String described(String login, Staff.Post post) {
        return login + " " + post.role() + " view=" + post.viewScope() + " edit=" + post.editScope() + " search="
                + post.searchScope();
    }
}
