// Every operator on operands that are locals, nullable ones among them, and awaited ones.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await Numbers(90, 7);
        await Lifted(90, 7);
        await Lifted(null, 7);
        await Flags(true, null);
        await References("text", null);
        await Awaited(9, null);
    }

    [Coroutine]
    private static async Coroutine Numbers(int a, int b)
    {
        Log(a + b);
        Log(a - b);
        Log(a * b);
        Log(a / b);
        Log(a % b);
        Log(a & b);
        Log(a | b);
        Log(a ^ b);
        Log(a << b);
        Log(a >> b);
        Log(a >>> b);
        Log(a < b);
        Log(a > b);
        Log(a <= b);
        Log(a >= b);
        Log(a == b);
        Log(a != b);
        Log(-a);
        Log(+a);
        Log(~a);
        Log(checked(a + b));
        Log(unchecked(a * b));
        Log((long)a);
        Log((a));
        await Pause("numbers");
    }

    [Coroutine]
    private static async Coroutine Lifted(int? a, int? b)
    {
        Log(a + b);
        Log(a - b);
        Log(a * b);
        Log(a / b);
        Log(a % b);
        Log(a & b);
        Log(a | b);
        Log(a ^ b);
        Log(a << b);
        Log(a >> b);
        Log(a >>> b);
        Log(a < b);
        Log(a > b);
        Log(a <= b);
        Log(a >= b);
        Log(a == b);
        Log(a != b);
        Log(-a);
        Log(+a);
        Log(~a);
        Log((^b)?.ToString());
        Index? first = 1, last = 3;
        Log((first..last)?.ToString());
        Log((long?)a);
        await Pause("lifted");
    }

    [Coroutine]
    private static async Coroutine Flags(bool a, bool? b)
    {
        Log(a & b);
        Log(a | b);
        Log(a ^ b);
        Log(!b);
        Log(!a);
        Log(a && await Bool("and", true));
        Log(a || await Bool("or", true));
        Log(b ?? a);
    }

    [Coroutine]
    private static async Coroutine References(object a, string? b)
    {
        Log(a as string);
        Log(a is string);
        Log(a is string { Length: 4 });
        Log(b ?? a);
        Log(b + a);
        Log(a == (object?)b);
        Log(b is null ? a : b);
        Log(a switch { string text when text.Length > 9 => text, string => b, _ => a });
        Log((string)a);
        await Pause("references");
    }

    [Coroutine]
    private static async Coroutine Awaited(int? a, int? b)
    {
        Log(a / await Of<int?>("divide", 2));
        Log(a % await Of<int?>("modulo", b));
        Log(a ^ await Of<int?>("exclusive or", 3));
        Log(a << await Of<int?>("left", 3));
        Log(a >> await Of<int?>("right", b));
        Log(a >>> await Of<int?>("unsigned right", 1));
        Log(a <= await Of<int?>("less", 9));
        Log(b > await Of<int?>("greater", 9));
        Log(~(await Of<int?>("complement", a)));
    }
}
