// An expression with sixty operands and some awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(V("x0", 0) + V("x1", 1) + V("x2", 2) + V("x3", 3) + V("x4", 4) + await Int("x5", 5) + V("x6", 6) + V("x7", 7) + V("x8", 8) + V("x9", 9) + V("x10", 10) + V("x11", 11) + V("x12", 12) + V("x13", 13) + V("x14", 14) + V("x15", 15) + V("x16", 16) + await Int("x17", 17) + V("x18", 18) + V("x19", 19) + V("x20", 20) + V("x21", 21) + V("x22", 22) + V("x23", 23) + V("x24", 24) + V("x25", 25) + V("x26", 26) + V("x27", 27) + V("x28", 28) + await Int("x29", 29) + V("x30", 30) + V("x31", 31) + V("x32", 32) + V("x33", 33) + V("x34", 34) + V("x35", 35) + V("x36", 36) + V("x37", 37) + V("x38", 38) + V("x39", 39) + V("x40", 40) + await Int("x41", 41) + V("x42", 42) + V("x43", 43) + V("x44", 44) + V("x45", 45) + V("x46", 46) + V("x47", 47) + V("x48", 48) + V("x49", 49) + V("x50", 50) + V("x51", 51) + V("x52", 52) + await Int("x53", 53) + V("x54", 54) + V("x55", 55) + V("x56", 56) + V("x57", 57) + V("x58", 58) + V("x59", 59));
        Log("a");
        Log("b");
    }
}
