// Prefix and postfix on locals and elements around awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var i = 0;
        Log(i++ + await Int("a", i) + ++i);
        var a = new[] { 5, 6 };
        Log(a[i - 2]++ + await Int("b", a[0]) + --a[0]);
        byte b = 255;
        b++;
        Log(b + await Int("c", 0));
        double d = 1.5;
        d--;
        Log(d++ + await Int("e", 1) + d);
        char ch = 'a';
        ch++;
        await Pause("p");
        Log(ch);
    }
}
