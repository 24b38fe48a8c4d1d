module org.wutong.sick {
    requires static org.jspecify;
}
