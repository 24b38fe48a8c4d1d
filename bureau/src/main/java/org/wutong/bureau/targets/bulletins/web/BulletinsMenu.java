package org.wutong.bureau.targets.bulletins.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.MenuItem;

@Configuration(proxyBeanMethods = false)
class BulletinsMenu {
    @Bean
    MenuItem bulletinsItem() {
        return new MenuItem(MenuItem.Group.STEERING, 730, "targets.bulletins.menu", "/targets/bulletins", Right.VIEW);
    }
}
