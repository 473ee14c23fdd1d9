// The first matching catch wins, later ones and outer ones see nothing.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var make in new Func<Exception>[] { () => new ArgumentNullException("p"), () => new ArgumentException("a"), () => new FormatException("f") })
        {
            try
            {
                try { await Pause("t"); throw make(); }
                catch (ArgumentNullException) { await Pause("null"); }
                catch (ArgumentException e) { await Pause("arg"); Log(e.Message); }
            }
            catch (Exception e) { await Pause("outer"); Log(e.Message); }
        }
    }
}
