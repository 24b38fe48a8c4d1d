package org.wutong.sick;

class Engine {}
