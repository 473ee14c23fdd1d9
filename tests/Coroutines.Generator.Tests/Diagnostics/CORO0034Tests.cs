using Coroutines.Generator.Tests.Support;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>A loop lets the cancellation of its task through.</summary>
public sealed class CORO0034Tests
{
    [Fact]
    public Task Swallows() => DiagnosticCheck.Verify(
        """
        partial class A
        {
            [Coroutine] async Coroutine N() => await Coroutine.Yield();
            [Coroutine] async Coroutine F(int[] many, int retries)
            {
                while (true) { try { await N(); } {|CORO0034:catch (Exception)|} { } }
            }
            [Coroutine] async Coroutine G(int[] many, int retries)
            {
                foreach (var one in many) { try { await N(); } catch (TimeoutException) { } {|CORO0034:catch|} { Console.WriteLine(one); } }
                for (int i = 0; i < 5; i++) { if (i > 1) { try { await N(); } {|CORO0034:catch (Exception e)|} { Console.WriteLine(e); continue; } } }
                do { try { await using (Coroutine.TimeoutAfter(1)) { } } {|CORO0034:catch (SystemException e)|} when (--retries > 0) { Console.WriteLine(e); } } while (true);
            }
        }
        """,
        "'catch (Exception)' catches the cancellation of the task too, and the loop goes on; let it through: 'catch (Exception ex) when (ex is not OperationCanceledException)'",
        "'catch' catches the cancellation of the task too, and the loop goes on; let it through: 'catch (Exception ex) when (ex is not OperationCanceledException)'",
        "'catch (Exception)' catches the cancellation of the task too, and the loop goes on; let it through: 'catch (Exception ex) when (ex is not OperationCanceledException)'",
        "'catch (SystemException)' catches the cancellation of the task too, and the loop goes on; let it through: 'catch (Exception ex) when (ex is not OperationCanceledException)'");

    [Fact]
    public Task LetsThrough() => DiagnosticCheck.Verify(
        """
        partial class A
        {
            [Coroutine] async Coroutine N() => await Coroutine.Yield();
            [Coroutine] async Coroutine F(int[] many)
            {
                try { await N(); } catch (Exception) { }
                while (true)
                {
                    try { await N(); } catch (Exception e) when (e is not OperationCanceledException) { }
                    try { await N(); } catch (OperationCanceledException) { throw; } catch (Exception) { }
                    try { await N(); } catch (Exception) { throw; }
                    try { await N(); } catch (Exception e) { if (e is OperationCanceledException) { throw; } }
                    try { await N(); } catch (TimeoutException) { }
                    try { await N(); } catch (Exception e) when (e is TimeoutException or ArgumentException) { }
                    try { Console.WriteLine(); } catch (Exception) { }
                    try { await N(); } catch (Exception) { break; }
                }
                foreach (var one in many) { try { await N(); } catch { return; } }
            }
            async Task Ordinary() { while (true) { try { await Task.Yield(); } catch (Exception) { } } }
        }
        """);
}
