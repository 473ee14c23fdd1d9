// The names of a tuple that is a type argument are there in what is made of the type, a lambda's parameters among it.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await Pause("begin");
        var byRank = Comparer<(int Rank, string Name)>.Create(static (a, b) => a.Rank.CompareTo(b.Rank));
        Log($"{byRank.Compare((await Int("n1", 1), "a"), (2, "b"))}");
        var lazy = new Lazy<(int Rank, (string First, string Last) Name)>(static () => (3, ("c", "d")));
        Log(lazy.Value.Name.Last + await Str("s", "e"));
        var pair = new ValueTuple<(int A, int B), string>((4, 5), "f");
        Log($"{pair.Item1.B} {await Int("n6", 6)}");
        Nullable<(int A, int B)> maybe = new Nullable<(int A, int B)>((7, await Int("n8", 8)));
        Log($"{maybe.Value.B}");
        V("list", new List<(int Rank, string Name)> { (9, await Str("s", "g")) }.Select(static item => item.Name).Single());
    }
}
