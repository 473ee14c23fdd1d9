// Attributes of each kind on coroutines and parameters: MethodImpl, Obsolete used inside, Experimental, Conditional neighbours, return and parameter attributes.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Impl(1)); Log(await Attr(2, "s"));
#pragma warning disable CS0618, CS0612, EXP1
        Log(await Old()); Log(await Exp()); Older();
#pragma warning restore
        Cond("x"); await Nullable(null, "n"); [Obsolete("local")] static int L() => 5; await Pause("p");
#pragma warning disable CS0618
        Log(L());
    }
    [Coroutine, MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.NoOptimization)] static async Coroutine<int> Impl(int x) { await Pause("impl"); return x; }
    [Coroutine] [return: System.Diagnostics.CodeAnalysis.NotNull] static async Coroutine<int> Attr([System.ComponentModel.Description("d")] int x, [System.Diagnostics.CodeAnalysis.NotNull] string s) { await Pause("attr"); return x + s.Length; }
    [Coroutine, Obsolete("use another")] static async Coroutine<int> Old() { Older(); await Pause("old"); return 1; }
    [Obsolete] static void Older() => Log("older");
    [Coroutine, System.Diagnostics.CodeAnalysis.Experimental("EXP1")] static async Coroutine<int> Exp() { await Pause("exp"); return 2; }
    [System.Diagnostics.Conditional("NEVER")] static void Cond(string s) => Log("never");
    [Coroutine] static async Coroutine Nullable([System.Diagnostics.CodeAnalysis.AllowNull] string a, string? b) { a ??= "def"; await Pause("null"); Log(a + b!.Length); }
}
