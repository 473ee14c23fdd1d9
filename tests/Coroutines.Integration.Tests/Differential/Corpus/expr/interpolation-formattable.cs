// FormattableString and verbatim and raw forms.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        FormattableString f = $"{await Int("a", 1)} and {V("b", "x")}";
        Log(f.Format + f.ArgumentCount);
        Log(f.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Log($@"{await Str("c", "v")}\n");
        Log($"""raw "{await Str("d", "r")}" {V("e", 1)}""");
    }
}
