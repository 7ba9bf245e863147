"""Jupyter's own test of kernels, with every sample filled in."""

import unittest

import jupyter_kernel_test


class DownhillTests(jupyter_kernel_test.KernelTests):
    kernel_name = "downhill"
    language_name = "typescript"
    file_extension = ".ts"
    code_hello_world = "console.log('hello, world')"
    code_stderr = "console.error('oops')"
    completion_samples = [
        {"text": "Math.cos", "matches": {"cos", "cosh"}},
        {"text": "[1, 2].reduceR", "matches": {"reduceRight"}},
    ]
    complete_code_samples = ["1", "const a: number = 1;", "function f() {\n  return 1;\n}", "await Promise.resolve(2)"]
    incomplete_code_samples = ["function f() {", "[1, 2,", "`half a template", "/* half a comment", "1 +"]
    invalid_code_samples = ["const = 1", "let 5 = x", ") + 1"]
    code_page_something = "Math.max?"
    code_generate_error = "throw new Error('on purpose')"
    code_execute_result = [
        {"code": "1 + 2", "result": "3"},
        {"code": "[1, 2, 3].map((n) => n * n)", "result": "[ 1, 4, 9 ]"},
        {"code": "'a' + 'b'", "result": "'ab'"},
        {"code": "1 + 3", "result": "4"},
        {"code": "1 + 4", "result": "5"},
    ]
    code_display_data = [
        {"code": "import { display } from 'tslab'; display.html('<b>bold</b>')", "mime": "text/html"},
        {"code": "display.png(new Uint8Array([137, 80, 78, 71]))", "mime": "image/png"},
    ]
    code_history_pattern = "1 + 2*"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Math.max"
    code_clear_output = "clearOutput()"

    def test_recv_stdin(self):
        """A question of the kernel's is answered by the client."""
        self.flush_channels()
        self.kc.execute("const name: string = await input('name? '); name", allow_stdin=True)
        request = self.kc.get_stdin_msg(timeout=15)
        self.assertEqual(request["content"], {"prompt": "name? ", "password": False})
        self.kc.input("Ada")
        reply = self.get_non_kernel_info_reply(timeout=15)
        self.assertEqual(reply["content"]["status"], "ok")


class WelcomeTests(jupyter_kernel_test.IopubWelcomeTests):
    kernel_name = "downhill"
    support_iopub_welcome = True


if __name__ == "__main__":
    unittest.main()
