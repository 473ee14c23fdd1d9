// throw; keeps the original stack, from catch blocks that awaited, nested, in loops; throw e; does not.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try { try { Deep(); } catch { await Pause("a"); throw; } } catch (Exception e) { Show(e); }
        try { try { Deep(); } catch (Exception x) { await Pause("b"); throw x; } } catch (Exception e) { Show(e); }
        try { try { try { Deep(); } catch { await Pause("c"); throw; } } catch { await Pause("d"); throw; } } catch (Exception e) { Show(e); }
        try { try { Deep(); } catch { try { await Fail("inner"); } catch { await Pause("e"); } throw; } } catch (Exception e) { Show(e); }
        try { try { Deep(); } finally { await Pause("f"); } } catch (Exception e) { Show(e); }
        try { try { Deep(); } catch (Exception x) when (x.Message.Length > 1) { if (await Bool("g", true)) { throw; } } } catch (Exception e) { Show(e); }
        try { try { Deep(); } catch { Action q = () => Log("lambda"); await Pause("h"); q(); { { throw; } } } } catch (Exception e) { Show(e); }
    }
    [MethodImpl(MethodImplOptions.NoInlining)] static void Deep() => Deeper();
    [MethodImpl(MethodImplOptions.NoInlining)] static void Deeper() => throw new InvalidOperationException("deep");
    static void Show(Exception e) => Log(e.Message + e.StackTrace!.Contains("Deeper"));
}
