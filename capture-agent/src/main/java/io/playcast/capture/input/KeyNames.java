package io.playcast.capture.input;

import io.playcast.input.Input.Key;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** From the key a browser names (UI Events code, or the legacy key code) to the X keysym of the same key. */
final class KeyNames {

    /** code, key code and keysym of the keys that follow no rule. */
    private static final String TABLE = """
            Backspace 8 BackSpace
            Tab 9 Tab
            Enter 13 Return
            ShiftLeft 16 Shift_L
            ShiftRight 16 Shift_R
            ControlLeft 17 Control_L
            ControlRight 17 Control_R
            AltLeft 18 Alt_L
            AltRight 18 Alt_R
            Pause 19 Pause
            CapsLock 20 Caps_Lock
            Escape 27 Escape
            Space 32 space
            PageUp 33 Page_Up
            PageDown 34 Page_Down
            End 35 End
            Home 36 Home
            ArrowLeft 37 Left
            ArrowUp 38 Up
            ArrowRight 39 Right
            ArrowDown 40 Down
            Insert 45 Insert
            Delete 46 Delete
            NumpadMultiply 106 KP_Multiply
            NumpadAdd 107 KP_Add
            NumpadSubtract 109 KP_Subtract
            NumpadDecimal 110 KP_Decimal
            NumpadDivide 111 KP_Divide
            NumpadEnter 13 KP_Enter
            Semicolon 186 semicolon
            Equal 187 equal
            Comma 188 comma
            Minus 189 minus
            Period 190 period
            Slash 191 slash
            Backquote 192 grave
            BracketLeft 219 bracketleft
            Backslash 220 backslash
            BracketRight 221 bracketright
            Quote 222 apostrophe
            """;

    private static final Map<String, String> BY_CODE = new HashMap<>();
    private static final Map<Integer, String> BY_KEY_CODE = new HashMap<>();

    static {
        for (String[] row : TABLE.lines().map(line -> line.split(" ")).collect(Collectors.toList())) {
            add(row[0], Integer.parseInt(row[1]), row[2]);
        }
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            add("Key" + letter, letter, String.valueOf(Character.toLowerCase(letter)));
        }
        for (int digit = 0; digit <= 9; digit++) {
            add("Digit" + digit, '0' + digit, String.valueOf(digit));
            add("Numpad" + digit, 96 + digit, "KP_" + digit);
        }
        for (int f = 1; f <= 12; f++) add("F" + f, 111 + f, "F" + f);
    }

    private KeyNames() {}

    /** Empty when no key is meant that we know. */
    static String keysym(Key key) {
        String byCode = BY_CODE.get(key.code());
        return byCode != null ? byCode : BY_KEY_CODE.getOrDefault(key.keyCode(), "");
    }

    private static void add(String code, int keyCode, String keysym) {
        BY_CODE.put(code, keysym);
        BY_KEY_CODE.putIfAbsent(keyCode, keysym); // left before right, main block before numpad
    }
}
