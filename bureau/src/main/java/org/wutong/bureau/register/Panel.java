package org.wutong.bureau.register;

import org.jspecify.annotations.Nullable;
import org.wutong.bureau.offices.Role.Right;

/**
 * A block that one duty puts on another duty's page. The page loads it by URL, so neither knows the other's code and a slow panel
 * holds up nothing.
 *
 * @param page page it belongs to: {@code person}, {@code household}, {@code employer}, {@code vacancy}, {@code desk},
 *     {@code dispatch-claims} (the organiser whose claim is shown)
 * @param column {@code main} or {@code side}; on the desk a width {@code c4}…{@code c12}
 * @param hrefTemplate URL of the fragment, with {@code {id}} for the record
 * @param titleKey heading shown while it loads
 */
public record Panel(
        String page,
        String column,
        int order,
        String hrefTemplate,
        String titleKey,
        @Nullable Right right) {
    public String href(long id) {
        return hrefTemplate.replace("{id}", Long.toString(id));
    }
}
