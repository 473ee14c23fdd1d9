// Coroutines that take interpolated string handlers, with receivers and arguments, awaited and stored.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var w = new W { Name = "w" };
        await w.Write(V("level", 1), $"a{V("x", 1)}b{await Int("y", 2)}");
        await w.Write(V("level", 2), $"a{V("x", 3)}");
        await Show($"s{await Str("s", "t")}");
        await Show($"s{V("q", 1)}");
        var cold = w.Write(await Int("level", 3), $"cold{V("z", 4)}");
        await Pause("p");
        await cold;
        await w.Write(level: V("named", 4), text: $"n{await Int("m", 5)}", tail: await Str("tail", "!"));
        Log(new C($"ctor{await Int("c", 6)}", await Int("d", 7)).Text);
        Log(new Ix()[V("i", 8), $"ix{await Int("j", 9)}"]);
        new Ix()[V("i", 8), $"set{await Int("j", 9)}"] = await Str("v", "val");
        Log($"nested{await Int("o", 1)}{Make($"in{await Int("p", 2)}")}");
    }
    [Coroutine] static async Coroutine Show(H h) { await Pause("show"); Log(h.Text()); }
    static string Make(H h) => h.Text();
}
public partial class W { public string Name = ""; [Coroutine] public async Coroutine Write(int level, [InterpolatedStringHandlerArgument("", "level")] HW text, string tail = "") { await Pause("write"); Log(level + text.Text() + tail); } }
public sealed class C(H h, int x) { public string Text => h.Text() + x; }
public sealed class Ix { public string this[int i, [InterpolatedStringHandlerArgument("i")] HI h] { get => h.Text() + i; set => Log(h.Text() + i + value); } }
[InterpolatedStringHandler] public struct H { private string s; public H(int l, int n) { s = "H"; } public void AppendLiteral(string t) => s += t; public void AppendFormatted<T>(T t) => s += "{" + t + "}"; public string Text() => s; }
[InterpolatedStringHandler] public struct HW { private string s; public HW(int l, int n, W w, int level, out bool on) { s = "HW" + w.Name + level; on = level != 2; Log(s); } public void AppendLiteral(string t) => s += t; public void AppendFormatted<T>(T t) => s += "{" + t + "}"; public string Text() => s; }
[InterpolatedStringHandler] public struct HI { private string s; public HI(int l, int n, int i) { s = "HI" + i; Log(s); } public void AppendLiteral(string t) => s += t; public void AppendFormatted<T>(T t) => s += "{" + t + "}"; public string Text() => s; }
