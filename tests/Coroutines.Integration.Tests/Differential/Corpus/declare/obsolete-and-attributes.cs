// Obsolete members and attributes on coroutines.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        #pragma warning disable CS0612, CS0618
        Log(await Old());
        Log(await Tagged(1));
        await Pause("end");
    }

    [Coroutine, Obsolete("old")] static async Coroutine<int> Old() { await Pause("old"); return 1; }
    [Coroutine]
    [MethodImpl(MethodImplOptions.NoInlining)]
    [return: System.Diagnostics.CodeAnalysis.NotNull]
    static async Coroutine<string> Tagged([System.Diagnostics.CodeAnalysis.DisallowNull] int? x) { await Pause("t"); return "t" + x; }
}
