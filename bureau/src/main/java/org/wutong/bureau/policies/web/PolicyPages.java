package org.wutong.bureau.policies.web;

import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.policies.FactWords;
import org.wutong.bureau.policies.PublishedPolicies;
import org.wutong.bureau.register.MenuItem;
import org.wutong.bureau.register.Panel;
import org.wutong.rules.PolicySet;
import org.wutong.rules.Rule;

/** The rules in force, to read and to search. */
@Controller
class PolicyPages {
    private final PublishedPolicies policies;
    private final FactWords words;

    PolicyPages(PublishedPolicies policies, FactWords words) {
        this.policies = policies;
        this.words = words;
    }

    @GetMapping("/policies")
    @PreAuthorize("hasAuthority('VIEW')")
    String all(@RequestParam(defaultValue = "") String q, Locale locale, Model model) {
        PolicySet set = policies.inForce();
        model.addAttribute("set", set);
        model.addAttribute("words", words);
        model.addAttribute("q", q);
        model.addAttribute(
                "rules",
                set.rules().stream()
                        .filter(rule -> speaksOf(rule, q.strip(), locale))
                        .toList());
        return "policies/rules";
    }

    private boolean speaksOf(Rule rule, String q, Locale locale) {
        return q.isEmpty()
                || rule.id().contains(q)
                || words.say(rule.title(), locale).contains(q)
                || rule.conditions().stream()
                        .anyMatch(line -> words.say(line.label(), locale).contains(q));
    }

    @Configuration(proxyBeanMethods = false)
    static class PoliciesMenu {
        @Bean
        MenuItem owedItem() {
            return new MenuItem(MenuItem.Group.POLICY, 500, "policies.menu.owed", "/owed", Right.VIEW);
        }

        @Bean
        MenuItem rulesItem() {
            return new MenuItem(MenuItem.Group.POLICY, 510, "policies.menu.rules", "/policies", Right.VIEW);
        }

        @Bean
        Panel owedPersonPanel() {
            return new Panel("person", "main", 300, "/owed/panel/person/{id}", "policies.panel.title", Right.VIEW);
        }

        @Bean
        Panel owedDeskPanel() {
            return new Panel("desk", "c4", 150, "/owed/panel/desk", "policies.menu.owed", Right.VIEW);
        }
    }
}
