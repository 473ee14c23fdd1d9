using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Coroutines;

/// <summary>Writes the stack trace of an exception with the users' methods in place of the generated machines.</summary>
public static class CoroutineStackTrace
{
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

        foreach (StackFrame frame in new StackTrace(exception, fNeedFileInfo: true).GetFrames())
        {
            AppendFrame(text, frame);
        }

        return text.ToString();
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
        return DiagnosticMethodInfo.Create(frame) is { DeclaringTypeName: { } native, Name: nameof(ICoroutineMachine.Poll) } ? NativeMachine(native) : null;
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

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Frames without metadata are written as the runtime writes them.")]
    private static void AppendFrame(StringBuilder text, StackFrame frame)
    {
        MethodBase? method = frame.GetMethod();
        if (method is null)
        {
            AppendNativeFrame(text, frame);
            return;
        }

        if (method.DeclaringType?.Assembly == typeof(CoroutineStackTrace).Assembly
            || method.IsDefined(typeof(StackTraceHiddenAttribute)))
        {
            return;
        }

        text.AppendLine().Append("   at ").Append(NameOf(method));
        AppendPlace(text, frame);
    }

    // A native program knows its frames by name only.
    private static void AppendNativeFrame(StringBuilder text, StackFrame frame)
    {
#if NET9_0_OR_GREATER
        if (DiagnosticMethodInfo.Create(frame) is { } method
            && method.DeclaringAssemblyName?.StartsWith(typeof(CoroutineStackTrace).Assembly.GetName().Name + ",", StringComparison.Ordinal) != true)
        {
            text.AppendLine().Append("   at ").Append(NativeName(method.DeclaringTypeName ?? "", method.Name));
            AppendPlace(text, frame);
        }
#endif
    }

    /// <summary>The name of a frame of a native program: a coroutine by its machine, whose name is that of the method and the types of its parameters.</summary>
    internal static string NativeName(string type, string method)
    {
        return (method == nameof(ICoroutineMachine.Poll) ? NativeMachine(type) : null) ?? type.Replace('+', '.') + "." + method;
    }

    private static string? NativeMachine(string type)
    {
        int nested = type.LastIndexOf('+') + 1;
        return type.AsSpan(nested).StartsWith("__", StringComparison.Ordinal) ? type[..nested].Replace('+', '.') + type[(nested + 2)..].Split('`')[0] : null;
    }

    private static void AppendPlace(StringBuilder text, StackFrame frame)
    {
        if (frame.GetFileName() is { } file)
        {
            text.Append(" in ").Append(file).Append(":line ").Append(frame.GetFileLineNumber().ToString(CultureInfo.InvariantCulture));
        }
    }

    private static string NameOf(MethodBase method)
    {
        Type? type = method.DeclaringType;
        if (type?.GetCustomAttribute<CoroutineMachineAttribute>() is { } machine)
        {
            return TypeName(type.DeclaringType) + machine.MethodName;
        }

        return TypeName(type) + method.Name;
    }

    private static string TypeName(Type? type) => type is null ? "" : (type.FullName ?? type.Name).Split('[')[0].Replace('+', '.') + ".";
}
