// Locals of many types live across awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        bool b = true; byte by = 1; sbyte sb = -1; short s = 2; ushort us = 3; int i = 4; uint ui = 5; long l = 6; ulong ul = 7;
        char c = 'c'; float f = 1.5f; double d = 2.5; decimal m = 3.5m; string st = "s"; object o = 9; nint ni = 10; Half h = (Half)0.5;
        int? q = null; DayOfWeek e = DayOfWeek.Friday; (int, string) t = (1, "t"); int[] a = [1]; dynamic dy = 5; Guid g = default; Action ac = () => Log("ac");
        await Pause("p");
        Log(FormattableString.Invariant($"{b}{by}{sb}{s}{us}{i}{ui}{l}{ul}{c}{f}{d}{m}{st}{o}{ni}{h}{q}{e}{t}{a[0]}{g}"));
        Log((object)(dy + await Int("dy", 1)));
        ac();
    }
}
