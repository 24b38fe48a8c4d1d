package org.wutong.bureau.offices.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.wutong.bureau.offices.DemoSignIns;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.StaffDesk;

@Controller
class SignInPages {
    private static final int SHORTEST_PASSWORD = 10;

    private final StaffDesk desk;
    private final DemoSignIns demo;

    SignInPages(StaffDesk desk, DemoSignIns demo) {
        this.desk = desk;
        this.demo = demo;
    }

    @GetMapping("/sign-in")
    String signIn(Model model) {
        model.addAttribute("demoSignIns", demo.all());
        return "offices/sign-in";
    }

    /** Asked for by browsers that show a bare part of a page, which names no icon. */
    @GetMapping("/favicon.ico")
    String icon() {
        return "redirect:/favicon.svg";
    }

    @GetMapping("/health")
    @ResponseBody
    String health() {
        return "ok";
    }

    @GetMapping("/password")
    String password(@AuthenticationPrincipal Officer officer, Model model) {
        model.addAttribute("shortest", SHORTEST_PASSWORD);
        model.addAttribute("mustChange", officer.mustChange());
        return "offices/password";
    }

    @PostMapping("/password")
    String choose(
            @AuthenticationPrincipal Officer officer,
            @RequestParam String current,
            @RequestParam String chosen,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws ServletException {
        String problem = problem(officer, current, chosen, again);
        if (problem != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", problem);
            return password(officer, model);
        }
        desk.choosePassword(officer, chosen);
        request.logout();
        return "redirect:/sign-in?changed";
    }

    private @org.jspecify.annotations.Nullable String problem(
            Officer officer, String current, String chosen, String again) {
        if (!desk.isPassword(officer, current)) {
            return "offices.password.wrong";
        }
        if (chosen.length() < SHORTEST_PASSWORD) {
            return "offices.password.short";
        }
        if (chosen.equals(current) || chosen.contains(officer.login())) {
            return "offices.password.same";
        }
        return chosen.equals(again) ? null : "offices.password.differs";
    }
}
