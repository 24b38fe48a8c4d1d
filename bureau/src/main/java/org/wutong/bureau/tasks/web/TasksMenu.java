package org.wutong.bureau.tasks.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.MenuItem;
import org.wutong.bureau.register.MenuItem.Group;
import org.wutong.bureau.register.Panel;

@Configuration(proxyBeanMethods = false)
class TasksMenu {
    @Bean
    MenuItem tasksItem() {
        return new MenuItem(Group.DAILY, 15, "tasks.title", "/tasks", Right.VIEW);
    }

    @Bean
    Panel deskTasksPanel() {
        return new Panel("desk", "c12", 80, "/tasks/panel", "tasks.title", Right.VIEW);
    }
}
