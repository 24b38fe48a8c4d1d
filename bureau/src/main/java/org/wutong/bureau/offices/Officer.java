package org.wutong.bureau.offices;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A signed-in member of staff. */
public record Officer(
        long id,
        String login,
        String name,
        String title,
        String office,
        Role role,
        @Nullable String editScope,
        String viewScope,
        String searchScope,
        boolean mustChange,
        boolean locked,
        String passwordHash)
        implements UserDetails {

    public Actor actor() {
        return new Actor(
                id,
                name,
                office,
                Scope.under(viewScope),
                editScope == null ? Scope.NOTHING : Scope.under(editScope),
                Scope.under(searchScope));
    }

    public boolean may(Role.Right right) {
        return role.rights().contains(right);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return role.rights().stream()
                .map(right -> new SimpleGrantedAuthority(right.name()))
                .toList();
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    @Override
    public String toString() {
        return "Officer[" + login + "]";
    }

    /** Sessions are told apart by login alone, whatever changed about the person since. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Officer officer && officer.login.equals(login);
    }

    @Override
    public int hashCode() {
        return List.of(login).hashCode();
    }
}
