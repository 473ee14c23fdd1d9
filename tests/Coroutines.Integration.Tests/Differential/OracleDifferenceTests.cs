using Coroutines.Differential;

namespace Coroutines.Integration.Tests.Differential;

/// <summary>
/// Where the compiler's lowering of <c>async</c> does not mean what the same text means without <c>await</c>, coroutines differ from it on
/// purpose: <c>docs/csharp-differences.md</c> says how. Should the compiler change its mind, these tests tell.
/// </summary>
public sealed class OracleDifferenceTests
{
    private const string Kit = """
        public struct S { public int F; }
        public class C { public int F; public S S; }
        public static partial class P
        {
            static S[] New() => new S[1];
            static int Set(out int place, int value) => place = value;
            static bool Say(string text) { Log(text); return true; }
            [Coroutine] static async Coroutine<int> G() { Log("G"); await Coroutine.Yield(); return 1; }
            [Coroutine] static async Coroutine Try(C c, S[] a) { BODY }
            [Coroutine] public static async Coroutine Main() { try { await Try(null!, null!); } catch (Exception e) { Log(e.GetType().Name); } }
        }
        """;

    [Theory]

    // A place is found before what is awaited after it, and a missing one throws then.
    [InlineData("Log(c.F.CompareTo(await G()));", "NullReferenceException", "G|NullReferenceException")]
    [InlineData("Log(c.S.F.CompareTo(await G()));", "NullReferenceException", "G|NullReferenceException")]

    // A field of an element is a place like any other; with `ref` the compiler agrees.
    [InlineData("Log(Set(out New()[0].F, await G()));", "G|1", "G|NullReferenceException")]

    // A finally block awaits if await is written in it.
    [InlineData(
        "try { try { throw new Exception(); } finally { Say(\"finally\"); _ = false ? await G() : 2; } } catch when (Say(\"filter\")) { Say(\"catch\"); }",
        "finally|filter|catch", "filter|finally|catch")]

    // The items of a tuple that is switched over are evaluated in order; the compiler reads a local among them late, also without await.
    [InlineData("var s = \"a\"; Log((s, Say(s += \"b\")) switch { (\"a\", _) => await G(), _ => 2 });", "ab|G|1", "ab|2")]
    public void CoroutinesKeepTheMeaningWithoutAwait(string body, string coroutine, string task)
    {
        CorpusProgram program = new("difference", Kit.Replace("BODY", body, StringComparison.Ordinal));

        Assert.Equal((coroutine, task), (Events(Side.Real, program), Events(Side.Oracle, program)));
    }

    [Fact]
    public void TheErrorOfADynamicArgumentNamesTheMachine()
    {
        CorpusProgram program = new("difference", """
            public static partial class P
            {
                [Coroutine] static async Coroutine<int> Take(int a, int b) => await Int("numbers", a + b);
                [Coroutine] static async Coroutine<int> Take(string a, int b) => await Int("text", a.Length + b);
                [Coroutine] public static async Coroutine Main()
                {
                    dynamic text = "text";
                    try { Log((object)await Take("a", text)); }
                    catch (Exception e) { Log(e.GetType().Name); Log(e.Message.Split('(')[0].Split('.')[^1]); Log(e.Message.Contains("__Begin")); }
                }
            }
            """);

        Assert.Equal(("RuntimeBinderException|__Begin|True", "RuntimeBinderException|Take|False"), (Events(Side.Real, program), Events(Side.Oracle, program)));
    }

    private static string Events(Side side, CorpusProgram program)
    {
        var compiled = BatchCompiler.Compile(side, SideOptions.Release, [program]).Single();
        Assert.Empty(compiled.Errors);
        return string.Join("|", compiled.Outcome.Events.Where(static one => one != "ran to its end"));
    }
}
