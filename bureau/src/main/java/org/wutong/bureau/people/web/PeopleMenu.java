package org.wutong.bureau.people.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.people.RosterView;
import org.wutong.bureau.register.MenuItem;
import org.wutong.bureau.register.MenuItem.Group;
import org.wutong.bureau.register.Panel;

@Configuration(proxyBeanMethods = false)
class PeopleMenu {
    @Bean
    MenuItem peopleMenuItem() {
        return new MenuItem(Group.DAILY, 20, "people.title", "/people", Right.VIEW);
    }

    @Bean
    MenuItem refreshMenuItem() {
        return new MenuItem(Group.DAILY, 35, "people.refresh.title", "/refresh", Right.VIEW);
    }

    @Bean
    Panel refreshPanel() {
        return new Panel("desk", "c5", 220, "/refresh/panel", "people.refresh.title", Right.VIEW);
    }

    @Bean
    MenuItem responsibilityMenuItem() {
        return new MenuItem(Group.DAILY, 40, "people.responsibility.title", "/responsibility", Right.VIEW);
    }

    @Bean
    Panel contactPanel() {
        return new Panel("person", "side", 5, "/responsibility/of-person/{id}", "people.contact.title", Right.VIEW);
    }

    @Bean
    Panel qualificationsPanel() {
        return new Panel("person", "main", 40, "/people/{id}/qualifications", "people.qualification.title", Right.VIEW);
    }

    @Bean
    Panel householdContactPanel() {
        return new Panel(
                "household", "main", 5, "/responsibility/of-household/{id}", "people.contact.title", Right.VIEW);
    }

    @Bean
    Panel categoriesPanel() {
        return new Panel("person", "side", 10, "/people/{id}/categories", "people.categories", Right.VIEW);
    }

    @Bean
    Panel trailPanel() {
        return new Panel("person", "side", 90, "/people/{id}/trail", "people.trail", Right.VIEW);
    }

    @Bean
    RosterView willingOutView() {
        return new RosterView(30, "people.view.willing-out", "willing-out=yes");
    }

    @Bean
    RosterView refreshDueView() {
        return new RosterView(50, "people.view.refresh-due", "refresh=due&sort=refreshed");
    }
}
