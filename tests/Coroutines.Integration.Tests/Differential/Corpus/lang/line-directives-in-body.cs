// #line in all its forms inside a body: callers' lines and files are what C# says.
public static partial class P
{
    static int Here(int v = 0, [CallerLineNumber] int line = 0, [CallerFilePath] string f = "") { Log(line + " " + System.IO.Path.GetFileName(f)); return v; }
    class L : List<int> { public void Add(int x, [CallerLineNumber] int line = 0) { Log("add " + line); } }
    [Coroutine]
    public static async Coroutine Main()
    {
        await Pause("p");
        if (Here() == 0)
        {
            Here(
                1,
                2
#line 300
                );
            Here();
        }
#line 400 "a.cs"
        Here();
        if (Here() == 0)
        {
            Here();
#line 500 "b.cs"
            Here();
            foreach (var x in new[] { 1 })
            {
#line (7,3)-(9,4) 6 "c.cs"
                Here(); Here();
                Here();
#line hidden
                Here();
#line default
                Here();
            }
            Here();
        }
        Here(Here(), 5
#line 1000
            );
        Here(Here() + await Int("k",
#line 2000
           3)
         + Here());
        await Pause("q"); var l = new L {
#line 2100 "q.cs"
          1,
          2 };
        Log(1
#line 800
+ Here());
    }
}
