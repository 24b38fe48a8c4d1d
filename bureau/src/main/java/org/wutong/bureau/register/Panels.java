package org.wutong.bureau.register;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Officer;

/** The panels contributed to a page that this officer may see, in order. */
@Component
public class Panels {
    private final ObjectProvider<Panel> contributed;

    Panels(ObjectProvider<Panel> contributed) {
        this.contributed = contributed;
    }

    public List<Panel> of(String page, String column, Officer officer) {
        return contributed.stream()
                .filter(panel -> panel.page().equals(page) && panel.column().equals(column))
                .filter(panel -> panel.right() == null || officer.may(panel.right()))
                .sorted(Comparator.comparingInt(Panel::order))
                .toList();
    }

    public List<Panel> of(String page, Officer officer) {
        return contributed.stream()
                .filter(panel -> panel.page().equals(page))
                .filter(panel -> panel.right() == null || officer.may(panel.right()))
                .sorted(Comparator.comparingInt(Panel::order))
                .toList();
    }
}
