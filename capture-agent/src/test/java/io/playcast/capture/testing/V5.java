package io.playcast.capture.testing;

/** Messages as a page would send them. */
public final class V5 {

    private V5() {}

    public static String keyboard(String action, int keyCode, String code) {
        return message("keyboard", action, """
                {"keyCode":%d,"location":"standard","source":{"type":"browser","code":"%s"},\
                "modifiers":{"ctrl":false,"alt":false,"shift":false,"meta":false},"displayName":"%s"}""".formatted(keyCode, code, code));
    }

    public static String pad(String buttons, String leftStick) {
        return message("gamepad", "setState", """
                {"playerCoordinates":{"origin":"topLeft","dimensions":{"x":640,"y":480}},"gamepads":[{"deviceId":0,\
                "buttons":{%s},"triggers":{},"sticks":{"left":{"stick":%s,"button":{"isPressed":false}}}}]}""".formatted(buttons, leftStick));
    }

    public static String mouse(String action, double x, double y, String more) {
        return message("mouse", action, """
                {"playerCoordinates":{"origin":"topLeft","dimensions":{"x":100,"y":100}},\
                "position":{"x":%s,"y":%s},"delta":{"x":0,"y":0}%s}""".formatted(x, y, more));
    }

    public static String message(String target, String action, String body) {
        return """
                {"signature":"","header":{"tag":"1700000000000.abcdefghijklmnopqrstuvwx","source":"player","schemaVersion":5,\
                "timestamp":1700000000000,"user":{"id":"ann","auth":"anonymous"},"target":"%s","action":"%s","isReply":false},\
                "body":{"message":%s,"timings":[],"stats":[],"echo":false}}""".formatted(target, action, body);
    }
}
