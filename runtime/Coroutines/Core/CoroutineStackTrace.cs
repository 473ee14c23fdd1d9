using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Text;

namespace Coroutines;

/// <summary>Writes the stack trace of an exception with the users' methods in place of the generated machines.</summary>
public static class CoroutineStackTrace
{
    /// <summary>What generated code throws again by.</summary>
    private const string Rethrow = "Rethrow";

    /// <summary>The exception's type and message, its inner exceptions, and one line per frame: method, file, line. The loop's own frames are left out.</summary>
    /// <param name="exception">The exception.</param>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Frames without metadata are written as the runtime writes them.")]
    public static string Format(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        var text = new StringBuilder();
        text.Append(exception.GetType().FullName).Append(": ").Append(MessageOf(exception));
        IEnumerable<Exception> inner = exception is AggregateException many
            ? many.InnerExceptions
            : exception.InnerException is { } one ? [one] : [];
        foreach (Exception cause in inner)
        {
            text.AppendLine().Append(" ---> ").Append(Format(cause)).AppendLine().Append("   --- End of inner exception ---");
        }

        AppendFrames(text, new StackTrace(exception, fNeedFileInfo: true));
        return text.ToString();
    }

    // What was caught and thrown again by the same body has its frame twice: right before and behind those of who throws again. An exception that a task gave to
    // another has frames of the loop there.
    private static void AppendFrames(StringBuilder text, StackTrace trace)
    {
        string? last = null;
        bool isThrownAgain = false;
        bool wasShown = false;
        foreach (StackFrame frame in trace.GetFrames())
        {
            if (NameOf(frame) is { } name)
            {
                if (!isThrownAgain || name != last)
                {
                    text.AppendLine().Append("   at ").Append(name);
                    AppendPlace(text, frame);
                }

                (last, wasShown, isThrownAgain) = (name, true, false);
            }
            else
            {
                isThrownAgain |= wasShown && IsRethrow(frame);
                wasShown = false;
            }
        }
    }

    /// <summary>The coroutines that run on this thread, from that of the task to the one that is innermost.</summary>
    internal static CoroutineStackFrame[] RunningFrames()
    {
        List<CoroutineStackFrame> frames = [];
        foreach (StackFrame frame in new StackTrace(fNeedFileInfo: true).GetFrames())
        {
            if (NameOfMachine(frame) is { } name)
            {
                frames.Add(new CoroutineStackFrame(name, frame.GetFileName(), frame.GetFileLineNumber()));
            }
        }

        frames.Reverse();
        return [.. frames];
    }

    /// <summary>The name of the coroutine behind a frame; null if there is none.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Frames without metadata are named as the runtime names them.")]
    private static string? NameOfMachine(StackFrame frame)
    {
        if (frame.GetMethod() is { } method)
        {
            return method.Name == nameof(ICoroutineMachine.Poll) && method.DeclaringType is { } type && type.IsDefined(typeof(CoroutineMachineAttribute)) ? MachineSlab.NameOf(type) : null;
        }

#if NET9_0_OR_GREATER
        return DiagnosticMethodInfo.Create(frame) is { DeclaringTypeName: { } native, Name: nameof(ICoroutineMachine.Poll) } ? NativeMachines.Find(native)?.Name ?? NativeMachine(native) : null;
#else
        return null;
#endif
    }

    /// <summary>The message of an exception. It may be the user's code: one that throws must not end the loop that tells of it.</summary>
    internal static string MessageOf(Exception exception)
    {
        try
        {
            return exception.Message;
        }
        catch (Exception inMessage)
        {
            return $"(its message threw {inMessage.GetType().FullName})";
        }
    }

    /// <summary>The name of a frame as users know it; null for one that is not to be shown. A native program knows its frames by name only.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Frames without metadata are written as the runtime writes them.")]
    private static string? NameOf(StackFrame frame)
    {
        if (frame.GetMethod() is { } method)
        {
            bool isHidden = method.DeclaringType?.Assembly == typeof(CoroutineStackTrace).Assembly
                || method.IsDefined(typeof(StackTraceHiddenAttribute)) || method.DeclaringType?.IsDefined(typeof(StackTraceHiddenAttribute)) == true;
            return isHidden ? null : NameOf(method);
        }

#if NET9_0_OR_GREATER
        return DiagnosticMethodInfo.Create(frame) is { } native && !IsOfLibrary(native) && !IsRethrow(native.DeclaringTypeName, native.Name)
            ? MapOf(native)?.Name ?? NativeName(native.DeclaringTypeName ?? "", native.Name)
            : null;
#else
        return null;
#endif
    }

    // By its names alone: a native program has no more.
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Frames without metadata are named as the runtime names them.")]
    private static bool IsRethrow(StackFrame frame)
    {
        if (frame.GetMethod() is { } method)
        {
            return IsRethrow(method.DeclaringType?.FullName, method.Name);
        }

#if NET9_0_OR_GREATER
        return DiagnosticMethodInfo.Create(frame) is { } native && IsRethrow(native.DeclaringTypeName, native.Name);
#else
        return false;
#endif
    }

    private static bool IsRethrow(string? type, string method) =>
        type == typeof(ExceptionDispatchInfo).FullName || (method == Rethrow && type?.StartsWith(nameof(Coroutines) + ".", StringComparison.Ordinal) == true);

#if NET9_0_OR_GREATER
    private static MachineMap? MapOf(DiagnosticMethodInfo method) =>
        method is { Name: nameof(ICoroutineMachine.Poll), DeclaringTypeName: { } type } ? NativeMachines.Find(type) : null;

    private static bool IsOfLibrary(DiagnosticMethodInfo method) =>
        method.DeclaringAssemblyName?.StartsWith(typeof(CoroutineStackTrace).Assembly.GetName().Name + ",", StringComparison.Ordinal) == true;
#endif

    /// <summary>The name of a frame of a native program: a coroutine by its machine, whose name is that of the method and the types of its parameters.</summary>
    internal static string NativeName(string type, string method) =>
        (method == nameof(ICoroutineMachine.Poll) ? NativeMachine(type) : null) ?? type.Replace('+', '.') + "." + method;

    private static string? NativeMachine(string type)
    {
        int nested = type.LastIndexOf('+') + 1;
        return type.AsSpan(nested).StartsWith("__", StringComparison.Ordinal) ? type[..nested].Replace('+', '.') + type[(nested + 2)..].Split('`')[0] : null;
    }

    private static void AppendPlace(StringBuilder text, StackFrame frame)
    {
        if (frame.GetFileName() is { } file)
        {
            text.Append(CultureInfo.InvariantCulture, $" in {file}:line {frame.GetFileLineNumber()}");
            return;
        }

#if NET9_0_OR_GREATER
        // A native program does not know its lines, but where its coroutines begin.
        if (!System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported && DiagnosticMethodInfo.Create(frame) is { } native && MapOf(native) is { HasPlace: true } map)
        {
            text.Append(CultureInfo.InvariantCulture, $" (declared in {map.File}:line {map.Line})");
        }
#endif
    }

    private static string NameOf(MethodBase method)
    {
        Type? type = method.DeclaringType;
        if (type?.GetCustomAttribute<CoroutineMachineAttribute>() is { } machine)
        {
            return TypeName(type.DeclaringType) + machine.MethodName;
        }

        // An async method runs in a type of the compiler's: <Fetch>d__1.MoveNext.
        return method.Name == "MoveNext" && type?.Name is ['<', .. var rest] && rest.IndexOf('>') is > 0 and var end
            ? TypeName(type.DeclaringType) + rest[..end]
            : TypeName(type) + method.Name;
    }

    private static string TypeName(Type? type) => type is null ? "" : (type.FullName ?? type.Name).Split('[')[0].Replace('+', '.') + ".";
}
